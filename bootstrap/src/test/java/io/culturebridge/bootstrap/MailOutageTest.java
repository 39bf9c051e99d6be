package io.culturebridge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails and calendars fail each on their own, and nothing is lost to a long failure. */
final class MailOutageTest {

  @TempDir private Path folder;

  private final ShiftedClock clock = new ShiftedClock();
  private WholeService service;
  private StandInCalendars calendars;
  private MailServer mails;
  private int port;
  private Pair pair;

  @BeforeEach
  void start() throws IOException {
    service = WholeService.start(folder, MailServer.later(), clock);
    calendars = service.calendars();
    mails = service.mails();
    port = service.port();
    pair = service.pair();
  }

  @AfterEach
  void end() {
    service.close();
  }

  @Test
  void calendars_follow_while_mails_wait_and_then_leave_once() {
    pair.connectCoach(calendars, "google", port);
    var booking = pair.session(Pair.slot(0), port);

    Eventually.succeeds(() -> assertThat(calendars.events("google", pair.coach())).hasSize(1));
    Eventually.succeeds(() ->
        assertThat(Told.about(booking, Api.as(pair.client(), port)))
            .filteredOn(told -> !told.isReminder())
            .hasSize(4)
            .extracting(Told::status)
            .containsOnly("retrying"));
    clock.advance(Duration.ofHours(1));
    mails.start();
    clock.advance(Duration.ofMinutes(1));

    requireAllSentOnce(booking);
  }

  @Test
  void mails_leave_while_calendars_fail() {
    mails.start();
    pair.connectCoach(calendars, "outlook", port);
    calendars.provider("outlook").faults().error(Integer.MAX_VALUE, 503, "serviceUnavailable");

    requireAllSentOnce(pair.session(Pair.slot(0), port));

    assertThat(calendars.events("outlook", pair.coach())).isEmpty();
  }

  private void requireAllSentOnce(String booking) {
    var api = Api.as(pair.client(), port);
    Eventually.succeeds(() ->
        assertThat(Told.about(booking, api))
            .filteredOn(told -> !told.isReminder())
            .hasSize(4)
            .extracting(Told::status)
            .containsOnly("sent"));
    // the hour may have brought a reminder near, depending on when today this runs
    var reminders =
        Told.about(booking, api).stream().filter(Told::isReminder).map(Told::id).toList();
    assertThat(mails.received())
        .extracting(Mail::id)
        .filteredOn(id -> !reminders.contains(id))
        .containsExactlyInAnyOrderElementsOf(
            Told.about(booking, api).stream()
                .filter(told -> !told.isReminder())
                .map(Told::id)
                .toList());
  }
}
