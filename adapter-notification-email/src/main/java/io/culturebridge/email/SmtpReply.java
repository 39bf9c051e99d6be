package io.culturebridge.email;

import jakarta.mail.MessagingException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * What a server answered.
 *
 * @param code of three digits; something else when it did not answer
 * @param detail the enhanced status code (RFC 3463), or empty
 */
record SmtpReply(int code, String detail) {

  private static final SmtpReply NONE = new SmtpReply(-1, "");

  private static final Pattern STATUS =
      Pattern.compile("[45]\\d\\d[ -]([45]\\.\\d{1,3}\\.\\d{1,3})\\b");

  /** The answer behind the exception, if one is. */
  static SmtpReply of(MessagingException fault) {
    return chain(fault).map(SmtpReply::read).filter(SmtpReply::isAnswer).findFirst().orElse(NONE);
  }

  boolean isAnswer() {
    return code >= 400 && code <= 599;
  }

  /** RFC 5321 §3.8: after 421 the server closes it. */
  boolean leavesConnectionOpen() {
    return isAnswer() && code != 421;
  }

  boolean isPermanent() {
    return code >= 500;
  }

  /** For people: the codes alone. */
  @Override
  public String toString() {
    return detail.isEmpty() ? Integer.toString(code) : code + " " + detail;
  }

  private static Stream<Exception> chain(MessagingException fault) {
    return Stream.iterate(
            (Exception) fault,
            next -> next != null,
            next -> next instanceof MessagingException mail ? mail.getNextException() : null)
        .limit(10);
  }

  private static SmtpReply read(Exception fault) {
    return switch (fault) {
      case SMTPSendFailedException failed -> of(failed.getReturnCode(), failed);
      case SMTPAddressFailedException failed -> of(failed.getReturnCode(), failed);
      default -> NONE;
    };
  }

  private static SmtpReply of(int code, Exception fault) {
    var text = fault.getMessage();
    var status = STATUS.matcher(text == null ? "" : text);
    return new SmtpReply(code, status.lookingAt() ? status.group(1) : "");
  }
}
