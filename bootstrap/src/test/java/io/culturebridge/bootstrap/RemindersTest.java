package io.culturebridge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days of reminders, whatever becomes of the sessions meanwhile. */
final class RemindersTest {

  @TempDir private Path folder;

  private final ShiftedClock clock = new ShiftedClock();
  private MailServer mails;
  private LocalService service;
  private int port;
  private Pair pair;

  @BeforeEach
  void start() throws IOException {
    mails = MailServer.running();
    service = LocalService.start(folder, mails.variables(), clock);
    port = service.port();
    pair = Pair.reachableAt(port);
  }

  @AfterEach
  void end() {
    service.close();
    mails.close();
  }

  @Test
  void exactly_the_reminders_of_the_sessions_that_will_be_are_sent() {
    var kept = pair.session(Pair.slot(24), port);
    var moved = pair.session(Pair.slot(25), port);
    var cancelled = pair.session(Pair.slot(26), port);
    var pending = pair.book(Pair.slot(27), port).id();
    choose("{\"reminders_minutes_before\": [30]}");
    assertThat(pair.move(moved, Pair.slot(72), port).status()).isEqualTo(200);
    assertThat(api(pair.client()).cancel(cancelled).status()).isEqualTo(204);

    pass(before(24, Duration.ofDays(1)), kept, "coach");
    pass(before(24, Duration.ofHours(1)), kept, "coach", "coach");
    pass(before(24, Duration.ofMinutes(30)), kept, "client", "coach", "coach");
    pass(before(26, Duration.ofMinutes(1)), moved);
    pass(before(72, Duration.ofDays(1)), moved, "coach");
    pass(before(72, Duration.ofHours(1)), moved, "coach", "coach");
    pass(before(72, Duration.ofMinutes(30)), moved, "client", "coach", "coach");

    assertThat(reminded(cancelled)).isEmpty();
    assertThat(reminded(pending)).isEmpty();
    assertThat(mails.received())
        .filteredOn(mail -> sent(kept, moved).contains(mail.id()))
        .hasSize(6);
  }

  @Test
  void a_reminder_that_is_late_is_not_sent() {
    var booking = pair.session(Pair.slot(24), port);

    pass(Pair.slot(24).end(), booking);

    assertThat(Told.about(booking, api(pair.client())))
        .filteredOn(Told::isReminder)
        .hasSize(4)
        .extracting(Told::status)
        .containsOnly("dropped");
  }

  private void choose(String preferences) {
    var path = "/users/" + pair.client().id().value() + "/notification-preferences";
    assertThat(api(pair.client()).send("PUT", path, preferences).status()).isEqualTo(200);
  }

  private static Instant before(int slot, Duration time) {
    return Pair.slot(slot).start().minus(time);
  }

  /** Lets time pass, and whatever is due then be done; tells who was reminded of the session. */
  private void pass(Instant until, String booking, String... reminded) {
    settle(booking);
    clock.advanceTo(until);
    settle(booking);
    assertThat(reminded(booking)).as("at %s", until).containsExactlyInAnyOrder(reminded);
  }

  /** Nothing that is due is left. */
  private void settle(String booking) {
    Eventually.succeeds(() ->
        assertThat(Told.about(booking, api(pair.client())))
            .isNotEmpty()
            .filteredOn(told -> !Instant.parse(told.dueAt()).isAfter(clock.instant()))
            .extracting(Told::status)
            .isSubsetOf("sent", "dropped"));
  }

  private List<String> reminded(String booking) {
    return Told.about(booking, api(pair.client())).stream()
        .filter(told -> told.isReminder() && told.status().equals("sent"))
        .map(Told::role)
        .toList();
  }

  private List<String> sent(String... bookings) {
    return List.of(bookings).stream()
        .flatMap(booking -> Told.about(booking, api(pair.client())).stream())
        .filter(Told::isReminder)
        .map(Told::id)
        .toList();
  }

  private Api api(Person person) {
    return Api.as(person, port, clock.instant());
  }
}
