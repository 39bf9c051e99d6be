package io.culturebridge.email;

import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.notification.Letter;
import io.culturebridge.domain.people.UserId;
import io.culturebridge.icalendar.BookingCalendar;
import io.culturebridge.icalendar.Invitation;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes mails of letters. */
final class Composer {

  /** RFC 5322 §3.3. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Sender sender;
  private final Languages languages;
  private final Function<UserId, URI> unsubscribe;
  private final InstantSource clock;
  private final Templates templates = new Templates();
  private final Session session = Session.getInstance(new Properties());

  Composer(
      Sender sender, Languages languages, Function<UserId, URI> unsubscribe, InstantSource clock) {
    this.sender = sender;
    this.languages = languages;
    this.unsubscribe = unsubscribe;
    this.clock = clock;
  }

  /** The letter as a mail to that address. */
  MimeMessage compose(Letter letter, InternetAddress to) {
    try {
      var message = new LetterMessage(session, letter.notification().id(), sender.domain());
      var link = web(unsubscribe.apply(letter.recipient().id()));
      address(message, letter, to);
      fill(message, letter, link);
      addUnsubscribe(message, link);
      message.saveChanges();
      return message;
    } catch (MessagingException e) {
      throw new IllegalStateException("a mail that cannot be composed", e);
    }
  }

  private void address(MimeMessage message, Letter letter, InternetAddress to)
      throws MessagingException {
    message.setFrom(sender.address());
    message.setRecipient(RecipientType.TO, to);
    // both know each other's address already; nobody reads what is sent to ours
    var other = letter.counterpart();
    var replyTo = Addresses.of(other.email(), other.name());
    if (replyTo.isPresent()) {
      message.setReplyTo(new Address[] {replyTo.get()});
    }
    message.setHeader("Date", DATE.format(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
  }

  private void fill(MimeMessage message, Letter letter, URI link) throws MessagingException {
    var phrases = languages.of(letter.language());
    var facts = LetterFacts.of(letter, phrases, link);
    message.setSubject(OneLine.literal(new Wording(letter, phrases).subject()), "UTF-8");
    message.setHeader("Content-Language", phrases.language().toLanguageTag());
    message.setContent(Parts.of(templates.text(facts), templates.html(facts), invitation(letter)));
  }

  /** RFC 8058: a press on a button of the mail program, which has to be safe on its way. */
  private static void addUnsubscribe(MimeMessage message, URI link) throws MessagingException {
    message.setHeader("List-Unsubscribe", "<" + link.toASCIIString() + ">");
    if ("https".equals(link.getScheme())) {
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
  }

  /** A session that is over, or only near, changes nothing in a calendar. */
  private @Nullable Invitation invitation(Letter letter) {
    return switch (letter.notification().kind()) {
      case REQUESTED, CONFIRMED, RESCHEDULED, CANCELLED -> invitationTo(letter);
      case COMPLETED, REMINDER -> null;
    };
  }

  private Invitation invitationTo(Letter letter) {
    var recipient = letter.recipient().id();
    var details = letter.details();
    if (letter.sessions().size() == 1) {
      return BookingCalendar.invitation(details, recipient, sender.mailbox());
    }
    var sessions =
        letter.sessions().stream()
            .map(session -> new BookingDetails(session, details.client(), details.coach()))
            .toList();
    return BookingCalendar.publication(sessions, recipient, sender.mailbox());
  }

  private static URI web(URI link) {
    var scheme = link.getScheme();
    if (!"https".equals(scheme) && !"http".equals(scheme)) {
      throw new IllegalArgumentException("a link in a mail is an address of the web");
    }
    return link;
  }
}
