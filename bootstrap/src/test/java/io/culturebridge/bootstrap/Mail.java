package io.culturebridge.bootstrap;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/**
 * A mail as it arrived.
 *
 * @param id of what it tells, as its Message-ID says
 * @param unsubscribe the link that ends the mails
 */
record Mail(String id, String to, String subject, String unsubscribe) {

  static Mail of(MimeMessage message) {
    try {
      var to = (InternetAddress) message.getRecipients(RecipientType.TO)[0];
      return new Mail(
          message.getMessageID().replaceAll("^<|@.*", ""),
          to.getAddress(),
          message.getSubject(),
          message.getHeader("List-Unsubscribe")[0].replaceAll("[<>]", ""));
    } catch (MessagingException e) {
      throw new AssertionError("not a mail of ours", e);
    }
  }
}
