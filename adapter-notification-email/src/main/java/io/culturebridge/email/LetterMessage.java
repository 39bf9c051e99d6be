package io.culturebridge.email;

import io.culturebridge.domain.notification.NotificationId;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A mail that is known by its notification, however often it is sent. */
final class LetterMessage extends MimeMessage {

  private final String messageId;

  LetterMessage(Session session, NotificationId id, String domain) {
    super(session);
    this.messageId = "<" + id.value() + "@" + domain + ">";
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
