package io.culturebridge.email;

import static io.culturebridge.domain.notification.NotificationKind.CANCELLED;
import static io.culturebridge.domain.notification.NotificationKind.CONFIRMED;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.culturebridge.domain.notification.Delivery;
import io.culturebridge.domain.notification.Letter;
import io.culturebridge.testkit.Race;
import java.util.Collections;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a mail server that others wrote. */
final class SmtpTest {

  private static final Delivery ACCEPTED = new Delivery.Accepted();

  private final GreenMail greenMail =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
          });

  @BeforeEach
  void start() {
    greenMail.setUser("us3r@example.com", "us3r", "p4ss");
    greenMail.start();
  }

  @AfterEach
  void stop() {
    greenMail.stop();
  }

  @Test
  void a_letter_arrives_as_it_was_composed() throws Exception {
    var letters = Letters.of(CANCELLED).notes("\uD83C\uDF89".repeat(990) + "\n.\nend");
    assertThat(delivered(plain(SmtpCredentials.none()), letters.letter())).isEqualTo(ACCEPTED);

    var received = greenMail.getReceivedMessages();
    assertThat(received).hasSize(1);
    var mail = ReadMail.of(GreenMailUtil.getWholeMessage(received[0]).getBytes(US_ASCII));
    assertThat(mail.header("From")).isEqualTo("Booking <booking@example.com>");
    assertThat(mail.header("To")).isEqualTo("Ana Torres <ana.torres@example.com>");
    assertThat(mail.text()).contains("\uD83C\uDF89".repeat(990), "\r\n.\r\nend");
    assertThat(mail.content("text/calendar")).contains("METHOD:CANCEL");
  }

  @Test
  void user_and_password_open_the_door() {
    assertThat(delivered(plain(new SmtpCredentials("us3r", "p4ss")))).isEqualTo(ACCEPTED);
    assertThat(delivered(plain(new SmtpCredentials("us3r", "wrong"))))
        .isEqualTo(new Delivery.Away("the mail server does not accept our user and password"));
  }

  @Test
  void tls_may_come_first() {
    var server =
        new SmtpServer(true, "127.0.0.1", greenMail.getSmtps().getPort(), SmtpCredentials.none());

    assertThat(delivered(server)).isEqualTo(ACCEPTED);
    assertThat(greenMail.getReceivedMessages()).hasSize(1);
  }

  @Test
  void a_repeat_says_that_it_is_one() throws Exception {
    var letter = Letters.of(CONFIRMED).letter();
    delivered(plain(SmtpCredentials.none()), letter);
    delivered(plain(SmtpCredentials.none()), letter);

    var ids = new HashSet<String>();
    for (var message : greenMail.getReceivedMessages()) {
      ids.add(message.getMessageID());
    }
    assertThat(ids).containsExactly("<" + letter.notification().id().value() + "@example.com>");
  }

  @Test
  void many_threads_send_each_mail_once() {
    try (var channel = Mailing.over(plain(SmtpCredentials.none()))) {
      var race =
          Race.of(Collections.nCopies(50, () -> channel.deliver(Letters.of(CONFIRMED).letter())));
      assertThat(race.results()).hasSize(50).containsOnly(ACCEPTED);
    }

    assertThat(Stream.of(greenMail.getReceivedMessages()).map(GreenMailUtil::getWholeMessage))
        .hasSize(50)
        .doesNotHaveDuplicates();
  }

  private SmtpServer plain(SmtpCredentials credentials) {
    return new SmtpServer(false, "127.0.0.1", greenMail.getSmtp().getPort(), credentials);
  }

  private static Delivery delivered(SmtpServer server) {
    return delivered(server, Letters.of(CONFIRMED).letter());
  }

  private static Delivery delivered(SmtpServer server, Letter letter) {
    try (var channel = Mailing.over(server)) {
      return channel.deliver(letter);
    }
  }
}
