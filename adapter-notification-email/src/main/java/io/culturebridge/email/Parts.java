package io.culturebridge.email;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.culturebridge.icalendar.Invitation;
import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import org.jspecify.annotations.Nullable;

/**
 * What a mail is made of. Gmail and Outlook take an invitation from among the alternatives (RFC
 * 6047 §2.4); who uses neither opens the attachment.
 */
final class Parts {

  private Parts() {}

  /**
   * @param invitation null when there is nothing to put in a calendar
   */
  static Multipart of(String text, String html, @Nullable Invitation invitation)
      throws MessagingException {
    var alternatives =
        new MimeMultipart("alternative", written(text, "plain"), written(html, "html"));
    if (invitation == null) {
      return alternatives;
    }
    if (invitation.isScheduling()) {
      alternatives.addBodyPart(calendar(invitation.text(), invitation.mediaType()));
    }
    return new MimeMultipart("mixed", around(alternatives), attachment(invitation));
  }

  /** Quoted-printable keeps every line short, whatever people wrote. */
  private static BodyPart written(String text, String subtype) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text, "UTF-8", subtype);
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }

  private static BodyPart around(Multipart parts) throws MessagingException {
    var part = new MimeBodyPart();
    part.setContent(parts);
    return part;
  }

  private static BodyPart attachment(Invitation invitation) throws MessagingException {
    var name = invitation.isScheduling() ? "invite.ics" : "sessions.ics";
    var part = calendar(invitation.text(), "application/ics; name=" + name);
    part.setFileName(name);
    return part;
  }

  private static BodyPart calendar(String text, String mediaType) throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(text.getBytes(UTF_8), mediaType)));
    part.setHeader("Content-Type", mediaType);
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }
}
