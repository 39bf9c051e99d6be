package io.culturebridge.bootstrap;

import io.culturebridge.email.Sender;
import io.culturebridge.email.SmtpServer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says of mail.
 *
 * @param server null: mails become files
 * @param sender from whom mails come
 */
record MailConfig(@Nullable SmtpServer server, Sender sender) {

  static MailConfig of(Environment environment) {
    var server = environment.value("BOOKING_SMTP_URL", SmtpServer::parse);
    var sender = environment.value("BOOKING_MAIL_FROM", Sender::parse);
    if (server != null && sender == null) {
      throw new CannotStartException(
          "BOOKING_SMTP_URL needs BOOKING_MAIL_FROM, the address mails come from.");
    }
    return new MailConfig(server, sender == null ? Sender.local() : sender);
  }

  /** Where mails go that no server takes. */
  static Path folder(Path dataDir) {
    return dataDir.resolve("mail");
  }
}
