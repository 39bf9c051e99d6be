package io.culturebridge.email;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;

/** One connection to the server, for one thread at a time. */
final class SmtpConnection {

  private final SmtpServer server;
  private final AbortableSockets sockets = new AbortableSockets();
  private final TrackedTransport transport;
  private volatile Instant lastUse = Instant.MAX;

  SmtpConnection(SmtpServer server, SmtpLimits limits, Sender sender) {
    this.server = server;
    var session = Session.getInstance(SmtpProperties.of(server, limits, sender, sockets));
    this.transport = new TrackedTransport(session, server.implicitTls());
  }

  void open() throws MessagingException {
    var credentials = server.credentials();
    transport.connect(server.host(), server.port(), credentials.user(), credentials.password());
  }

  void send(MimeMessage message, InternetAddress to) throws MessagingException {
    transport.restart();
    try {
      transport.sendMessage(message, new Address[] {to});
    } catch (IllegalStateException e) {
      throw new MessagingException("closed when the mail before it failed", e);
    }
  }

  /** How far the last mail came. */
  SmtpStep step() {
    return transport.step();
  }

  /** Whether the server could be trusted with a password but for TLS that it does not offer. */
  boolean lacksTls() {
    return SmtpProperties.mustStartTls(server) && !transport.supportsExtension("STARTTLS");
  }

  void used(Instant now) {
    lastUse = now;
  }

  boolean isUnusedSince(Instant then) {
    return lastUse.isBefore(then);
  }

  /** Ends it from any thread, whatever it waits for. */
  void abort() {
    sockets.abort();
  }

  void quit() {
    try {
      transport.close();
    } catch (MessagingException e) {
      // gone already
    } finally {
      abort();
    }
  }
}
