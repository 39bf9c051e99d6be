package io.culturebridge.bootstrap;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A mail server in this process that keeps what it is given. */
final class MailServer implements AutoCloseable {

  static final String PASSWORD = "canary-password-of-the-mail-server";

  private static final String USER = "booking";
  private static final String ENCRYPTION_KEY = "tests:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  private final GreenMail server;
  private final int port;

  private MailServer(int port) {
    this.port = port;
    server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.setUser("booking@example.com", USER, PASSWORD);
  }

  /** One that nobody reaches before it is started. */
  static MailServer later() throws IOException {
    return new MailServer(EmbeddedPostgres.freePort());
  }

  static MailServer running() throws IOException {
    var server = later();
    server.start();
    return server;
  }

  void start() {
    server.start();
  }

  /** What a service is told of it. */
  Map<String, String> variables() {
    return variables(PASSWORD);
  }

  Map<String, String> variables(String password) {
    var variables = new HashMap<String, String>();
    variables.put("BOOKING_SMTP_URL", "smtp://%s:%s@127.0.0.1:%d".formatted(USER, password, port));
    variables.put("BOOKING_MAIL_FROM", "Bookings <bookings@example.com>");
    variables.put("BOOKING_ENCRYPTION_KEYS", ENCRYPTION_KEY);
    return variables;
  }

  List<Mail> received() {
    return Stream.of(server.getReceivedMessages()).map(Mail::of).toList();
  }

  int count() {
    return server.getReceivedMessages().length;
  }

  List<Mail> receivedBy(String address) {
    return received().stream().filter(mail -> mail.to().equals(address)).toList();
  }

  @Override
  public void close() {
    server.stop();
  }
}
