package io.culturebridge.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Knows at which step it failed, which its exceptions do not always say. */
final class TrackedTransport extends SMTPTransport {

  private SmtpStep step = SmtpStep.SENDER;

  TrackedTransport(Session session, boolean implicitTls) {
    super(session, null, "smtp", implicitTls);
  }

  synchronized void restart() {
    step = SmtpStep.SENDER;
  }

  synchronized SmtpStep step() {
    return step;
  }

  @Override
  protected void mailFrom() throws MessagingException {
    step = SmtpStep.SENDER;
    super.mailFrom();
  }

  @Override
  protected void rcptTo() throws MessagingException {
    step = SmtpStep.RECIPIENT;
    super.rcptTo();
  }

  @Override
  protected OutputStream data() throws MessagingException {
    var text = super.data();
    step = SmtpStep.TEXT;
    return text;
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    step = SmtpStep.END;
    super.finishData();
  }
}
