package io.culturebridge.email;

import static io.culturebridge.domain.notification.NotificationKind.CONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.notification.Delivery;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mail server answers, and what is made of it. */
final class SmtpFaultsTest {

  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofSeconds(30);

  private final SmtpStub stub = new SmtpStub();

  @AfterEach
  void closeStub() {
    stub.close();
  }

  @ParameterizedTest
  @CsvSource({
    "CONNECT, 421 4.3.2 s3cret",
    "CONNECT, 554 no s3cret here",
    "CONNECT, cut",
    "CONNECT, stall",
    "EHLO, cut",
    "MAIL, 421 4.3.2 s3cret",
    "MAIL, 451 4.3.0 s3cret",
    "MAIL, 550 5.7.1 s3cret",
    "MAIL, 530 5.7.0 s3cret",
    "MAIL, cut",
    "MAIL, stall",
    "RCPT, 421 4.3.2 s3cret",
    "RCPT, 530 5.7.0 s3cret",
    "DATA, 421 4.3.2 s3cret",
    "., 421 4.3.2 s3cret",
  })
  void nothing_can_be_sent_at_the_moment(String command, String answer) {
    assertThat(delivered(command, answer)).isInstanceOf(Delivery.Away.class);
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 450 4.2.1 s3cret, the mail server put it off: 450 4.2.1",
    "RCPT, 452 s3cret, the mail server put it off: 452",
    "DATA, 451 4.3.0 s3cret, the mail server put it off: 451 4.3.0",
    "., 451 4.7.1 s3cret, the mail server put it off: 451 4.7.1",
    "RCPT, cut, the mail server broke off",
    "RCPT, stall, the mail server broke off",
    "DATA, cut, the mail server broke off",
  })
  void it_may_be_taken_later(String command, String answer, String reason) {
    assertThat(delivered(command, answer)).isEqualTo(new Delivery.Deferred(reason));
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 5.1.1 s3cret, the mail server refused it: 550 5.1.1",
    "RCPT, 553 s3cret, the mail server refused it: 553",
    "DATA, 554 5.5.1 s3cret, the mail server refused it: 554 5.5.1",
    "., 552 5.3.4 s3cret, the mail server refused it: 552 5.3.4",
  })
  void it_will_never_be_taken(String command, String answer, String reason) {
    assertThat(delivered(command, answer)).isEqualTo(new Delivery.Refused(reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {SmtpStub.CUT, SmtpStub.STALL, "hm?"})
  void nobody_knows_what_became_of_a_mail_whose_end_was_not_confirmed(String answer) {
    assertThat(delivered(".", answer))
        .isEqualTo(new Delivery.Unclear("the mail server did not say whether it took it"));
  }

  @Test
  void a_mail_cut_in_its_text_was_not_taken() {
    assertThat(delivered("TEXT", SmtpStub.CUT)).isNotEqualTo(new Delivery.Accepted());
  }

  @Test
  void a_server_that_is_not_there_cannot_be_reached() {
    stub.close();

    assertThat(delivered("CONNECT", SmtpStub.CUT)).isInstanceOf(Delivery.Away.class);
  }

  @Test
  void a_server_that_answers_forever_slowly_is_cut_off() {
    var limits = new SmtpLimits(LONG, LONG, LONG, SHORT, LONG, 1);
    stub.on("MAIL", SmtpStub.STALL);

    try (var channel = Mailing.over(stub.address(), limits)) {
      assertThat(channel.deliver(Letters.of(CONFIRMED).letter())).isInstanceOf(Delivery.Away.class);
    }
  }

  @Test
  void whoever_may_not_log_in_sends_nothing() {
    var address = stub.address();
    var server =
        new SmtpServer(false, address.host(), address.port(), new SmtpCredentials("us3r", "p4ss"));
    stub.on("AUTH", "535 5.7.8 s3cret");

    try (var channel = Mailing.over(server, impatient())) {
      assertThat(channel.deliver(Letters.of(CONFIRMED).letter()))
          .isEqualTo(new Delivery.Away("the mail server does not accept our user and password"));
    }
    assertThat(stub.count("MAIL")).isZero();
  }

  private Delivery delivered(String command, String answer) {
    stub.on(command, answer);
    try (var channel = Mailing.over(stub.address(), impatient())) {
      var delivery = channel.deliver(Letters.of(CONFIRMED).letter());
      assertThat(delivery.toString()).doesNotContain("s3cret", "stub.example.com", "\n");
      return delivery;
    }
  }

  private static SmtpLimits impatient() {
    return new SmtpLimits(LONG, SHORT, LONG, LONG, LONG, 1);
  }
}
