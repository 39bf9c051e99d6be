package io.culturebridge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.bootstrap.Api.Answer;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.time.TimeSlot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A series from end to end: calendars, mails, reminders and history follow it, each once. */
final class SeriesJourneyTest {

  private static final Instant FIRST = Pair.slot(0).start();

  @TempDir private Path folder;

  private WholeService service;
  private StandInCalendars calendars;
  private MailServer mails;
  private int port;
  private Pair pair;

  @BeforeEach
  void start() throws IOException {
    service = WholeService.start(folder, MailServer.running(), InstantSource.system());
    calendars = service.calendars();
    mails = service.mails();
    port = service.port();
    pair = service.pair();
    pair.connectCoach(calendars, "google", port);
    calendars.connect("outlook", pair.client(), port);
  }

  @AfterEach
  void end() {
    service.close();
  }

  @Test
  void all_that_hangs_on_a_series_follows_when_it_moves_and_ends_from_the_middle() {
    var series = book();
    var bookings = ids(series);
    bookings.forEach(id -> assertThat(pair.confirm(id, port).status()).isEqualTo(200));
    requireEvents(day(0), day(1), day(2), day(3));

    move(series.id(), day(1), Duration.ofHours(2));
    requireEvents(day(0), later(1), later(2), later(3));

    var cancelled = Api.as(pair.coach(), port).send("DELETE", path(series.id(), later(2)), "");
    assertThat(cancelled.body()).isEqualTo("{\"cancelled\":2}");
    requireEvents(day(0), later(1));

    requireMails(pair.client());
    requireMails(pair.coach());
    assertThat(history(bookings.getFirst())).containsExactly("requested", "confirmed");
    assertThat(history(bookings.get(1))).containsExactly("requested", "confirmed", "rescheduled");
    assertThat(history(bookings.get(3)))
        .containsExactly("requested", "confirmed", "rescheduled", "cancelled");
    assertThat(openReminders(bookings.getFirst())).isEqualTo(4);
    assertThat(openReminders(bookings.get(1))).isEqualTo(4);
    assertThat(openReminders(bookings.get(3))).isZero();
  }

  private Answer book() {
    var booked =
        Api.as(pair.client(), port)
            .send(
                "POST",
                "/booking/series",
                """
                {"coach_id": "%s", "session_datetime": "%s", "timezone": "UTC",
                 "rrule": "FREQ=DAILY;COUNT=4"}
                """
                    .formatted(pair.coach().id().value(), FIRST));
    assertThat(booked.status()).as(booked.body()).isEqualTo(201);
    return booked;
  }

  private void move(String series, TimeSlot from, Duration by) {
    var moved =
        Api.as(pair.client(), port)
            .send(
                "PATCH",
                "/booking/series/" + series,
                "{\"from\": \"%s\", \"session_datetime\": \"%s\"}"
                    .formatted(from.start(), from.start().plus(by)));
    assertThat(moved.status()).as(moved.body()).isEqualTo(200);
  }

  private static String path(String series, TimeSlot from) {
    return "/booking/series/" + series + "?from=" + from.start();
  }

  private static TimeSlot day(int number) {
    return Pair.slot(24 * number);
  }

  private static TimeSlot later(int number) {
    return Pair.slot(24 * number + 2);
  }

  private void requireEvents(TimeSlot... slots) {
    Eventually.succeeds(() -> {
      assertThat(calendars.events("google", pair.coach()))
          .extracting(RemoteEvent::slot)
          .containsExactlyInAnyOrder(slots);
      assertThat(calendars.events("outlook", pair.client()))
          .extracting(RemoteEvent::slot)
          .containsExactlyInAnyOrder(slots);
    });
  }

  /** One of the request, four of confirmations one by one, one of the move, one of the end. */
  private void requireMails(Person person) {
    Eventually.succeeds(() ->
        assertThat(mails.receivedBy(StandInCalendars.address(person)))
            .extracting(mail -> mail.subject().replaceAll(":.*", ""))
            .containsExactlyInAnyOrder(
                "4 sessions requested",
                "Session confirmed",
                "Session confirmed",
                "Session confirmed",
                "Session confirmed",
                "3 sessions moved",
                "2 sessions cancelled"));
  }

  private static List<String> ids(Answer series) {
    return texts(series.list("bookings"), "id");
  }

  /** Places to meet are found whenever a calendar answers. */
  private List<String> history(String booking) {
    var events = Api.as(pair.client(), port).get("/booking/" + booking + "/history").list("events");
    return texts(events, "type").stream().filter(type -> !type.equals("meeting_link_set")).toList();
  }

  private long openReminders(String booking) {
    return Told.about(booking, Api.as(pair.client(), port)).stream()
        .filter(told -> told.isReminder() && told.status().equals("planned"))
        .count();
  }

  private static List<String> texts(List<Map<String, Object>> members, String name) {
    return members.stream().map(member -> String.valueOf(member.get(name))).toList();
  }
}
