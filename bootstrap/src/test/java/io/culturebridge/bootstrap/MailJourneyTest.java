package io.culturebridge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails from end to end: over SMTP, until somebody wants no more. */
final class MailJourneyTest {

  @TempDir private static Path folder;
  private static MailServer mails;
  private static LocalService service;

  private int port;
  private Pair pair;

  @BeforeAll
  static void start() throws IOException {
    mails = MailServer.running();
    service = LocalService.start(folder, mails.variables());
  }

  @BeforeEach
  void meet() {
    port = service.port();
    pair = Pair.reachableAt(port);
  }

  @AfterAll
  static void end() {
    service.close();
    mails.close();
  }

  @Test
  void every_step_of_a_session_is_told_to_both_people_once() {
    var booking = pair.session(Pair.slot(0), port);
    assertThat(pair.move(booking, Pair.slot(5), port).status()).isEqualTo(200);
    var coach = Api.as(pair.coach(), port);
    assertThat(coach.become(booking, "completed").status()).isEqualTo(200);
    var other = pair.book(Pair.slot(9), port).id();
    assertThat(Api.as(pair.client(), port).cancel(other).status()).isEqualTo(204);

    for (var address : addresses()) {
      Eventually.succeeds(() -> assertThat(mails.receivedBy(address)).hasSize(6));
    }
    assertThat(sent(booking))
        .containsExactlyInAnyOrder(
            "requested to client", "requested to coach",
            "confirmed to client", "confirmed to coach",
            "rescheduled to client", "rescheduled to coach",
            "completed to client", "completed to coach");
    assertThat(sent(other))
        .containsExactlyInAnyOrder(
            "requested to client", "requested to coach",
            "cancelled to client", "cancelled to coach");
  }

  @Test
  void whoever_follows_the_link_and_presses_the_button_gets_no_more() {
    var booking = pair.session(Pair.slot(0), port);
    var client = StandInCalendars.address(pair.client());
    var coach = StandInCalendars.address(pair.coach());
    Eventually.succeeds(() -> assertThat(mails.receivedBy(client)).hasSize(2));
    var link = URI.create(mails.receivedBy(client).getFirst().unsubscribe());
    var anybody = new Api("nobody's", port);

    assertThat(anybody.get(link.getPath()).status()).isEqualTo(200);
    assertThat(pair.move(booking, Pair.slot(1), port).status()).isEqualTo(200);
    Eventually.succeeds(() -> assertThat(mails.receivedBy(client)).hasSize(3));
    assertThat(anybody.send("POST", link.getPath(), "List-Unsubscribe=One-Click").status())
        .isEqualTo(200);
    assertThat(Api.as(pair.client(), port).cancel(booking).status()).isEqualTo(204);

    Eventually.succeeds(() -> assertThat(mails.receivedBy(coach)).hasSize(4));
    assertThat(mails.receivedBy(client)).hasSize(3);
    assertThat(sent(booking)).contains("cancelled to coach").doesNotContain("cancelled to client");
  }

  @Test
  void what_becomes_of_mails_is_counted() {
    pair.book(Pair.slot(0), port);

    Eventually.succeeds(() ->
        assertThat(Api.as(pair.client(), port).get("/metrics").body())
            .contains("booking_mails_total{kind=\"requested\",outcome=\"accepted\"}"));
  }

  private List<String> addresses() {
    return List.of(StandInCalendars.address(pair.client()), StandInCalendars.address(pair.coach()));
  }

  /** What was told of a session, when no more is to be told at once. */
  private List<String> sent(String booking) {
    var api = Api.as(pair.coach(), port);
    Eventually.succeeds(() ->
        assertThat(Told.about(booking, api))
            .filteredOn(told -> !told.isReminder())
            .extracting(Told::status)
            .containsOnly("sent"));
    return Told.about(booking, api).stream()
        .filter(told -> told.status().equals("sent"))
        .map(Told::what)
        .toList();
  }
}
