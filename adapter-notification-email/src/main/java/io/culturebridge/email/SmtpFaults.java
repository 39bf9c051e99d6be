package io.culturebridge.email;

import io.culturebridge.domain.notification.Delivery;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** What to make of it when a mail was not handed over. Nothing a server wrote is passed on. */
final class SmtpFaults {

  /** RFC 4954 §6: we have to log in, or to do so otherwise; not this mail's fault. */
  private static final Set<Integer> LOG_IN_FIRST = Set.of(530, 534, 535, 538);

  private SmtpFaults() {}

  /** Of a connection that did not come about. */
  static Delivery.Away onOpening(SmtpConnection connection, MessagingException fault) {
    if (fault instanceof AuthenticationFailedException) {
      return new Delivery.Away("the mail server does not accept our user and password");
    }
    if (causes(fault).anyMatch(UnknownHostException.class::isInstance)) {
      return new Delivery.Away("the mail server's name is not known");
    }
    if (causes(fault).anyMatch(SSLException.class::isInstance)) {
      return new Delivery.Away("no trusted TLS connection to the mail server");
    }
    return new Delivery.Away(
        connection.lacksTls()
            ? "the mail server offers no TLS, and is sent no password without"
            : "the mail server cannot be reached, or takes no mail at the moment");
  }

  /** Of a mail that was not taken at that step. */
  static Delivery onSending(SmtpStep step, SmtpReply reply) {
    return reply.isAnswer() ? answered(step, reply) : unanswered(step);
  }

  private static Delivery answered(SmtpStep step, SmtpReply reply) {
    if (!reply.leavesConnectionOpen()) {
      return new Delivery.Away("the mail server is closing: " + reply);
    }
    if (LOG_IN_FIRST.contains(reply.code())) {
      return new Delivery.Away("the mail server asks for another way to log in: " + reply);
    }
    if (step == SmtpStep.SENDER) {
      return new Delivery.Away("the mail server takes no mail from our address: " + reply);
    }
    return reply.isPermanent()
        ? new Delivery.Refused("the mail server refused it: " + reply)
        : new Delivery.Deferred("the mail server put it off: " + reply);
  }

  /** A mail that makes a server hang up must not hold up all others: from there on it counts. */
  private static Delivery unanswered(SmtpStep step) {
    return switch (step) {
      case SENDER -> new Delivery.Away("the mail server does not answer");
      case RECIPIENT, TEXT -> new Delivery.Deferred("the mail server broke off");
      case END -> new Delivery.Unclear("the mail server did not say whether it took it");
    };
  }

  private static Stream<Throwable> causes(Throwable fault) {
    return Stream.iterate(fault, cause -> cause != null, Throwable::getCause).limit(10);
  }
}
