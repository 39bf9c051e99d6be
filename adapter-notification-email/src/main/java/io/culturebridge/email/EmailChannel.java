package io.culturebridge.email;

import io.culturebridge.domain.notification.Delivery;
import io.culturebridge.domain.notification.Letter;
import io.culturebridge.domain.notification.NotificationChannel;
import io.culturebridge.domain.people.UserId;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * Tells people by mail.
 *
 * <pre>{@code
 * var server = SmtpServer.parse("smtp://user:password@mail.example.com:587");
 * var channel = EmailChannel.over(server, Sender.parse("no-reply@example.com"), links, clock);
 * }</pre>
 */
public final class EmailChannel implements NotificationChannel, AutoCloseable {

  private final Languages languages;
  private final Composer composer;
  private final Post post;

  private EmailChannel(
      Post post, Sender sender, Function<UserId, URI> unsubscribe, InstantSource clock) {
    this.languages = Languages.found();
    this.composer = new Composer(sender, languages, unsubscribe, clock);
    this.post = post;
  }

  /**
   * Hands the mails over to a server; {@link #close} ends the connections it keeps.
   *
   * @param unsubscribe the address of http or https that ends all mails to the person
   */
  public static EmailChannel over(
      SmtpServer server, Sender sender, Function<UserId, URI> unsubscribe, InstantSource clock) {
    return over(server, SmtpLimits.standard(), sender, unsubscribe, clock);
  }

  static EmailChannel over(
      SmtpServer server,
      SmtpLimits limits,
      Sender sender,
      Function<UserId, URI> unsubscribe,
      InstantSource clock) {
    return new EmailChannel(
        new SmtpPost(server, limits, sender, clock), sender, unsubscribe, clock);
  }

  /**
   * Writes each mail into a file of the folder, which is made when it is not there.
   *
   * @param unsubscribe as {@link #over}
   */
  public static EmailChannel into(
      Path folder, Sender sender, Function<UserId, URI> unsubscribe, InstantSource clock) {
    return new EmailChannel(new EmlFolder(folder), sender, unsubscribe, clock);
  }

  @Override
  public Delivery deliver(Letter letter) {
    var recipient = letter.recipient();
    if (recipient.email() == null) {
      return new Delivery.Refused("no e-mail address is known");
    }
    var to = Addresses.of(recipient.email(), recipient.name());
    return to.isEmpty()
        ? new Delivery.Refused("no mail can be sent to this e-mail address")
        : post.send(composer.compose(letter, to.get()), to.get(), letter);
  }

  @Override
  public Set<Locale> languages() {
    return languages.all();
  }

  @Override
  public void close() {
    post.close();
  }
}
