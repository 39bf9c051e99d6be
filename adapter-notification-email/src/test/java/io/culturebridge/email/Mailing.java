package io.culturebridge.email;

/** Channels to a mail server of a test. */
final class Mailing {

  static final Sender SENDER = new Sender("Booking", "booking@example.com");

  private Mailing() {}

  static EmailChannel over(SmtpServer server) {
    return over(server, SmtpLimits.standard());
  }

  static EmailChannel over(SmtpServer server, SmtpLimits limits) {
    return EmailChannel.over(server, limits, SENDER, Letters::unsubscribe, Letters.CLOCK);
  }
}
