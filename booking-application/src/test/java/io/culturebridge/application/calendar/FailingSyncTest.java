package io.culturebridge.application.calendar;

import static io.culturebridge.testkit.CalendarFixtures.GOOGLE;
import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.application.Backoff;
import io.culturebridge.application.calendar.FaultyCalendar.Call;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarAnswer.Gone;
import io.culturebridge.domain.calendar.CalendarAnswer.Refused;
import io.culturebridge.domain.calendar.CalendarAnswer.Throttled;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import io.culturebridge.domain.calendar.CalendarLink;
import io.culturebridge.domain.calendar.LinkStatus;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Providers that fail, and when they are tried again. */
final class FailingSyncTest {

  private final CalendarWorld world = new CalendarWorld();
  private final CalendarAccount account = world.connect(world.theCoach(), GOOGLE);
  private final FaultyCalendar google = world.google.calendars;

  @Test
  void an_answer_that_makes_no_sense_is_asked_for_again_after_some_seconds() {
    var booking = world.confirmed();
    google.fail(Call.PUT, new Unclear<>("No answer"));
    world.work();

    var link = world.link(booking, account);
    assertThat(link.status()).isEqualTo(LinkStatus.RETRYING);
    assertThat(link.lastError()).isEqualTo("No answer");
    assertThat(link.attempts()).isEqualTo(1);
    assertThat(waitOf(link)).isBetween(Duration.ofMillis(1999), Duration.ofSeconds(4));

    world.workAfter(Duration.ofSeconds(4));
    assertThat(events()).containsExactly(SLOT);
    assertThat(world.link(booking, account).attempts()).isZero();
    assertThat(world.link(booking, account).lastError()).isNull();
  }

  @Test
  void waits_grow_to_an_hour_and_end_after_the_most_attempts() {
    var booking = world.confirmed();
    google.failAlways(Call.PUT, new Unclear<>("No answer"));
    world.work();

    for (int attempt = 1; attempt <= Backoff.MOST_ATTEMPTS; attempt++) {
      var link = world.link(booking, account);
      var most = Math.min(4_000L << Math.min(attempt - 1, 10), 3_600_000L);
      assertThat(link.attempts()).isEqualTo(attempt);
      assertThat(waitOf(link).toMillis()).isBetween(most / 2 - 1, most);
      workAt(Objects.requireNonNull(link.nextTry()));
    }

    assertThat(world.link(booking, account).status()).isEqualTo(LinkStatus.FAILED);
    assertThat(world.link(booking, account).nextTry()).isNull();
  }

  @Test
  void an_event_made_without_an_answer_is_not_made_again() {
    world.confirmed();
    google.loseAnswer(Call.PUT);
    world.work();
    assertThat(events()).containsExactly(SLOT);

    world.workAfter(Duration.ofSeconds(4));

    assertThat(events()).containsExactly(SLOT);
    assertThat(google.count(Call.PUT)).isEqualTo(2);
  }

  @Test
  void an_event_made_without_an_answer_is_removed_with_its_booking() {
    var booking = world.confirmed();
    google.loseAnswer(Call.PUT);
    world.work();
    world.cancel(booking);
    world.work();

    assertThat(events()).isEmpty();
    assertThat(world.link(booking, account).status()).isEqualTo(LinkStatus.SYNCED);
  }

  @Test
  void three_in_vain_have_the_calendar_left_alone_for_five_seconds() {
    IntStream.range(10, 20).forEach(day -> world.confirmed(onDay(day)));
    world.work();
    IntStream.range(20, 30).forEach(day -> world.confirmed(onDay(day)));
    google.failAlways(Call.PUT, new Unclear<>("No answer"));
    var before = google.count(Call.PUT);
    world.work();

    // those under way when the third failed come to an end
    assertThat(google.count(Call.PUT) - before).isBetween(3L, 5L);
    assertThat(pause()).isBetween(Duration.ofMillis(4999), Duration.ofSeconds(5));
    google.heal();
    world.workAfter(Duration.ofSeconds(4));
    assertThat(google.count(Call.PUT) - before).isBetween(3L, 5L);
    world.workAfter(Duration.ofSeconds(2));
    world.workAfter(Duration.ofSeconds(5));
    assertThat(events()).hasSize(20);
  }

  @Test
  void a_pause_is_not_made_longer_by_busy_times_that_were_to_be_read() {
    world.confirmed();
    google.fail(Call.PUT, new Throttled<>(Duration.ofSeconds(3), "Too many calls"));
    world.work();

    assertThat(pause()).isBetween(Duration.ofMillis(2999), Duration.ofSeconds(3));
  }

  @Test
  void what_is_refused_has_failed_until_the_booking_changes() {
    var booking = world.confirmed();
    google.fail(Call.PUT, new Refused<>("The calendar is read-only"));
    world.work();
    var link = world.link(booking, account);
    assertThat(link.status()).isEqualTo(LinkStatus.FAILED);
    assertThat(link.lastError()).isEqualTo("The calendar is read-only");
    world.workAfter(Duration.ofDays(1));
    assertThat(google.count(Call.PUT)).isEqualTo(1);

    world.move(booking, hourFrom("2025-11-16T09:00:00Z"));
    world.work();

    assertThat(world.link(booking, account).status()).isEqualTo(LinkStatus.SYNCED);
    assertThat(events()).hasSize(1);
  }

  @Test
  void a_throttled_calendar_is_left_alone_for_as_long_as_it_wants() {
    var booking = world.confirmed();
    google.fail(Call.PUT, new Throttled<>(Duration.ofSeconds(90), "Too many calls"));
    world.work();

    var link = world.link(booking, account);
    assertThat(link.status()).isEqualTo(LinkStatus.RETRYING);
    assertThat(link.attempts()).isZero();
    assertThat(waitOf(link)).isBetween(Duration.ofMillis(89_999), Duration.ofSeconds(90));
    var again = world.run(account).orElseThrow();
    assertThat(again).isEqualTo(Objects.requireNonNull(world.connection(account).pausedUntil()));
    world.workAfter(Duration.ofSeconds(89));
    world.run(account);
    assertThat(google.calls()).containsExactly(Call.PUT);

    world.workAfter(Duration.ofSeconds(1));
    assertThat(events()).containsExactly(SLOT);
  }

  @Test
  void an_event_deleted_under_two_keys_running_is_made_under_a_third() {
    var booking = world.confirmed();
    google.fail(Call.PUT, new Gone<>());
    google.fail(Call.PUT, new Gone<>());
    world.work();
    assertThat(world.link(booking, account).status()).isEqualTo(LinkStatus.RETRYING);

    world.workAfter(Duration.ofSeconds(4));

    assertThat(events()).containsExactly(SLOT);
  }

  private static TimeSlot onDay(int day) {
    return hourFrom("2025-11-" + day + "T09:00:00Z");
  }

  private void workAt(Instant instant) {
    world.clock.set(instant);
    world.work();
  }

  private Duration waitOf(CalendarLink link) {
    return Duration.between(world.clock.instant(), Objects.requireNonNull(link.nextTry()));
  }

  private Duration pause() {
    var until = Objects.requireNonNull(world.connection(account).pausedUntil());
    return Duration.between(world.clock.instant(), until);
  }

  private List<TimeSlot> events() {
    return world.calendar(account).liveEvents();
  }
}
