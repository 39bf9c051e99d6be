package io.culturebridge.email;

import java.util.Locale;
import java.util.Set;

/**
 * Where mails are handed over.
 *
 * @param implicitTls whether TLS comes first (RFC 8314 §3.3); otherwise STARTTLS follows where the
 *     server offers it, and has to with credentials
 * @param credentials with whose rights
 */
public record SmtpServer(boolean implicitTls, String host, int port, SmtpCredentials credentials) {

  private static final Set<String> LOOPBACK = Set.of("localhost", "::1", "0:0:0:0:0:0:0:1");

  /**
   * The server of {@code smtp://user:password@host:port} or {@code smtps://…}; the user and the
   * password percent-encoded where need be, the port 587, or 465 for smtps, when left out.
   *
   * @throws IllegalArgumentException when it is not such a URL; the message completes "must be" and
   *     repeats nothing of the URL
   */
  public static SmtpServer parse(String url) {
    return SmtpUrl.parse(url);
  }

  /** Whether nothing that is sent there leaves this machine. */
  boolean isLoopback() {
    var name = host.toLowerCase(Locale.ROOT);
    return LOOPBACK.contains(name) || name.matches("127(\\.[0-9]{1,3}){3}");
  }
}
