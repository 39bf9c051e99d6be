package io.culturebridge.email;

import static io.culturebridge.domain.notification.NotificationKind.CONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.notification.Delivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A password is sent to nobody who might be somebody else. */
final class SmtpTlsTest {

  private static final SmtpCredentials CREDENTIALS = new SmtpCredentials("us3r", "p4ss");

  /** Leads to this machine as well, but does not look so. */
  private static final String ELSEWHERE = "127.1";

  private static final String THIS_MACHINE = "127.0.0.1";

  private final SmtpStub stub = new SmtpStub();

  @AfterEach
  void close() {
    stub.close();
  }

  @Test
  void a_server_without_tls_gets_no_password() {
    assertThat(delivered(ELSEWHERE, CREDENTIALS))
        .isEqualTo(
            new Delivery.Away("the mail server offers no TLS, and is sent no password without"));
    assertThat(stub.commands()).noneMatch(command -> command.startsWith("AUTH"));
  }

  @Test
  void a_server_nobody_vouches_for_gets_neither_password_nor_mail() {
    stub.offeringTls();

    assertThat(delivered(ELSEWHERE, CREDENTIALS))
        .isEqualTo(new Delivery.Away("no trusted TLS connection to the mail server"));
    assertThat(delivered(ELSEWHERE, SmtpCredentials.none()))
        .isEqualTo(new Delivery.Away("no trusted TLS connection to the mail server"));
    assertThat(stub.commands()).noneMatch(command -> command.matches("(AUTH|MAIL).*"));
  }

  @Test
  void a_server_without_tls_takes_mail_where_no_password_is_needed() {
    assertThat(delivered(ELSEWHERE, SmtpCredentials.none())).isEqualTo(new Delivery.Accepted());
  }

  @Test
  void on_this_machine_a_password_may_be_in_the_clear() {
    assertThat(delivered(THIS_MACHINE, CREDENTIALS)).isEqualTo(new Delivery.Accepted());
    assertThat(stub.commands()).anyMatch(command -> command.startsWith("AUTH PLAIN"));
  }

  @Test
  void on_this_machine_tls_is_taken_whoever_vouches_for_it() {
    stub.offeringTls();

    assertThat(delivered(THIS_MACHINE, CREDENTIALS)).isEqualTo(new Delivery.Accepted());
    assertThat(stub.commands().stream().map(command -> command.split(" ", 2)[0]))
        .startsWith("CONNECT", "EHLO", "STARTTLS", "EHLO", "AUTH", "MAIL");
  }

  private Delivery delivered(String host, SmtpCredentials credentials) {
    var server = new SmtpServer(false, host, stub.port(), credentials);
    try (var channel = Mailing.over(server)) {
      return channel.deliver(Letters.of(CONFIRMED).letter());
    }
  }
}
