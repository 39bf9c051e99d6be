package io.culturebridge.email;

import static io.culturebridge.domain.notification.NotificationKind.CONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.notification.Delivery;
import io.culturebridge.testkit.Race;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connections are kept, and no letter suffers from one that was closed meanwhile. */
final class SmtpConnectionsTest {

  private static final Delivery ACCEPTED = new Delivery.Accepted();

  private final SmtpStub stub = new SmtpStub();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2025-11-05T10:30:17Z"));
  private final InstantSource clock = now::get;
  private final EmailChannel channel =
      EmailChannel.over(stub.address(), Mailing.SENDER, Letters::unsubscribe, clock);

  @AfterEach
  void close() {
    channel.close();
    stub.close();
  }

  @Test
  void one_connection_serves_many_mails() {
    assertThat(delivered()).isEqualTo(ACCEPTED);
    assertThat(delivered()).isEqualTo(ACCEPTED);

    assertThat(stub.count("CONNECT")).isEqualTo(1);
    assertThat(stub.count("MAIL")).isEqualTo(2);
  }

  @Test
  void a_refused_mail_does_not_cost_the_connection() {
    stub.on("RCPT", "550 5.1.1 nobody");
    assertThat(delivered()).isInstanceOf(Delivery.Refused.class);
    stub.recover();

    assertThat(delivered()).isEqualTo(ACCEPTED);
    assertThat(stub.count("CONNECT")).isEqualTo(1);
  }

  @Test
  void a_connection_closed_meanwhile_is_replaced_unnoticed() {
    assertThat(delivered()).isEqualTo(ACCEPTED);
    stub.closeConnections();

    assertThat(delivered()).isEqualTo(ACCEPTED);
    assertThat(stub.count("CONNECT")).isEqualTo(2);
  }

  @Test
  void a_connection_whose_mail_may_have_arrived_is_not_replaced_by_a_second_try() {
    assertThat(delivered()).isEqualTo(ACCEPTED);
    stub.on(".", SmtpStub.CUT);

    assertThat(delivered()).isInstanceOf(Delivery.Unclear.class);
    assertThat(stub.count("MAIL")).isEqualTo(2);
  }

  @Test
  void a_server_that_has_had_enough_of_a_connection_gets_another() {
    assertThat(delivered()).isEqualTo(ACCEPTED);
    stub.on("MAIL", "421 4.7.0 too many mails on one connection");

    assertThat(delivered()).isInstanceOf(Delivery.Away.class);
    assertThat(stub.count("CONNECT")).isEqualTo(2);
  }

  @Test
  void an_old_connection_is_not_used_again() {
    assertThat(delivered()).isEqualTo(ACCEPTED);
    now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(1)));

    assertThat(delivered()).isEqualTo(ACCEPTED);
    assertThat(stub.count("CONNECT")).isEqualTo(2);
  }

  @Test
  void many_threads_share_four_connections() {
    var deliveries = Race.of(Collections.nCopies(40, this::delivered)).results();

    assertThat(deliveries).hasSize(40).containsOnly(ACCEPTED);
    assertThat(stub.count("CONNECT")).isLessThanOrEqualTo(4);
    assertThat(stub.count("MAIL")).isEqualTo(40);
  }

  @Test
  void who_waits_too_long_for_a_connection_sends_nothing() {
    var brief = Duration.ofMillis(200);
    var limits =
        new SmtpLimits(brief, Duration.ofSeconds(30), brief, Duration.ofSeconds(1), brief, 1);
    var letter = Letters.of(CONFIRMED).letter();
    stub.on("MAIL", SmtpStub.STALL);

    try (var slow = Mailing.over(stub.address(), limits)) {
      var deliveries = Race.of(Collections.nCopies(2, () -> slow.deliver(letter))).results();
      assertThat(deliveries)
          .contains(
              new Delivery.Away("the mail server is too slow for all that is to be sent"),
              new Delivery.Away("the mail server does not answer"));
    }
  }

  private Delivery delivered() {
    return channel.deliver(Letters.of(CONFIRMED).letter());
  }
}
