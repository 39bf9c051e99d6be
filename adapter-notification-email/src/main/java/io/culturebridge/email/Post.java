package io.culturebridge.email;

import io.culturebridge.domain.notification.Delivery;
import io.culturebridge.domain.notification.Letter;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/** Takes mails away. */
interface Post extends AutoCloseable {

  Delivery send(MimeMessage message, InternetAddress to, Letter letter);

  @Override
  void close();
}
