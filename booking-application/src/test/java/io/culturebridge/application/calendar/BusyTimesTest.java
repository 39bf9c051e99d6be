package io.culturebridge.application.calendar;

import static io.culturebridge.application.calendar.CalendarWorld.POLL;
import static io.culturebridge.testkit.CalendarFixtures.GOOGLE;
import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.at;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.application.FindOpenSlots;
import io.culturebridge.application.calendar.FaultyCalendar.Call;
import io.culturebridge.domain.availability.Obstacle;
import io.culturebridge.domain.booking.BookingRules;
import io.culturebridge.domain.calendar.BusyCopy;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarAnswer.Refused;
import io.culturebridge.domain.calendar.CalendarAnswer.Throttled;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Our copy of a calendar's busy times, and the slots it closes. */
final class BusyTimesTest {

  private static final TimeSlot LATER = hourFrom("2025-11-16T09:00:00Z");
  private static final Duration PAUSE = Duration.ofSeconds(20);

  private final CalendarWorld world = new CalendarWorld();
  private final CalendarAccount account = world.connect(world.theCoach(), GOOGLE);
  private final FaultyCalendar google = world.google.calendars;

  @Test
  void a_calendar_is_read_whole_at_first_and_its_changes_from_then_on() {
    var lunch = world.calendar(account).personAdds(SLOT);
    assertObstacles(SLOT, Obstacle.CALENDAR_UNREADABLE);
    world.run(account);
    assertObstacles(SLOT, Obstacle.CALENDAR_BUSY);
    assertObstacles(LATER);

    var cursor = copy().cursor();
    world.calendar(account).personAdds(LATER);
    world.calendar(account).personDeletes(lunch);
    world.workAfter(POLL);

    assertObstacles(SLOT);
    assertObstacles(LATER, Obstacle.CALENDAR_BUSY);
    assertThat(google.cursors()).containsExactly(Optional.empty(), Optional.of(cursor));
  }

  @Test
  void a_calendar_is_read_no_sooner_than_it_is_time_to() {
    var next = world.run(account).orElseThrow();
    assertThat(next).isEqualTo(world.clock.instant().plus(POLL));

    world.clock.advance(POLL.minusSeconds(1));
    world.run(account);
    assertThat(google.count(Call.READ)).isEqualTo(1);
    world.clock.advance(Duration.ofSeconds(1));
    world.run(account);
    assertThat(google.count(Call.READ)).isEqualTo(2);
  }

  @Test
  void a_session_does_not_stand_in_its_own_way() {
    world.confirmed();
    world.work();
    world.workAfter(POLL);

    assertObstacles(SLOT, Obstacle.BOOKED);
  }

  @Test
  void a_cursor_too_old_has_the_calendar_read_whole_again() {
    world.run(account);
    world.calendar(account).expireCursors();
    world.calendar(account).personAdds(SLOT);
    world.workAfter(POLL);

    assertObstacles(SLOT, Obstacle.CALENDAR_BUSY);
    assertThat(google.cursors()).hasSize(3).last().isEqualTo(Optional.empty());
  }

  @Test
  void a_refused_cursor_has_the_calendar_read_whole_again() {
    world.run(account);
    world.calendar(account).personAdds(SLOT);
    google.fail(Call.READ, new Refused<>("No such cursor"));
    world.workAfter(POLL);

    assertObstacles(SLOT, Obstacle.CALENDAR_BUSY);
    assertThat(google.cursors()).last().isEqualTo(Optional.empty());
  }

  @Test
  void a_calendar_refused_as_a_whole_is_asked_for_again_after_a_pause() {
    google.fail(Call.READ, new Refused<>("Not readable"));
    world.run(account);
    world.work();
    assertThat(google.count(Call.READ)).isEqualTo(1);
    assertThat(world.storage.busyTimes().copy(account)).isEmpty();

    world.workAfter(PAUSE);
    assertThat(google.count(Call.READ)).isEqualTo(2);
    assertObstacles(SLOT);
  }

  @Test
  void what_cannot_be_read_for_three_polls_closes_its_slots_until_it_can() {
    world.run(account);
    google.failAlways(Call.READ, new Unclear<>("No answer"));
    world.workAfter(POLL);
    world.workAfter(POLL);
    assertObstacles(SLOT);
    world.workAfter(POLL);
    assertObstacles(SLOT, Obstacle.CALENDAR_UNREADABLE);

    google.heal();
    world.workAfter(PAUSE);
    assertObstacles(SLOT);
  }

  @Test
  void a_failing_read_has_the_calendar_left_alone_for_a_while() {
    google.failAlways(Call.READ, new Unclear<>("No answer"));
    world.run(account);
    world.workAfter(PAUSE.minusSeconds(1));
    assertThat(google.count(Call.READ)).isEqualTo(1);

    world.workAfter(Duration.ofSeconds(1));
    assertThat(google.count(Call.READ)).isEqualTo(2);
  }

  @Test
  void a_throttled_read_comes_back_when_the_provider_said() {
    google.fail(Call.READ, new Throttled<>(Duration.ofSeconds(7), "Too many calls"));
    var next = world.run(account).orElseThrow();

    assertThat(next).isEqualTo(world.clock.instant().plusSeconds(7));
    world.clock.set(next);
    world.run(account);
    assertThat(google.count(Call.READ)).isEqualTo(2);
    assertObstacles(SLOT);
  }

  @Test
  void a_token_being_renewed_elsewhere_delays_a_read_by_a_moment_only() {
    world.clock.advance(Duration.ofHours(1));
    var now = world.clock.instant();
    var connection = world.connection(account);
    assertThat(world.storage.connections().claimRefresh(connection, now, now.plusSeconds(20)))
        .isTrue();

    assertThat(world.run(account)).contains(now.plusSeconds(1));
    assertThat(world.connection(account).pausedUntil()).isNull();
  }

  @Test
  void the_window_reaches_back_a_day_and_ahead_a_year_and_moves_on() {
    world.run(account);
    var today = world.clock.instant().truncatedTo(ChronoUnit.DAYS);
    var first = copy().window();
    assertThat(first.start()).isEqualTo(today.minus(Duration.ofDays(1)));
    assertThat(first.end()).isEqualTo(today.plus(Duration.ofDays(399)));

    world.clock.advance(Duration.ofDays(28));
    world.run(account);
    assertThat(copy().window()).isEqualTo(first);
    world.clock.advance(Duration.ofDays(1));
    world.run(account);

    assertThat(copy().window().start()).isEqualTo(first.start().plus(Duration.ofDays(29)));
    assertThat(google.cursors()).last().isEqualTo(Optional.empty());
  }

  @Test
  void what_was_read_before_the_calendar_was_connected_anew_is_void() {
    world.calendar(account).personAdds(SLOT);
    world.run(account);
    world.connect(world.theCoach(), GOOGLE);
    assertObstacles(SLOT, Obstacle.CALENDAR_UNREADABLE);

    world.run(account);
    assertObstacles(SLOT);
    assertThat(google.cursors()).containsExactly(Optional.empty(), Optional.empty());
  }

  @Test
  void beyond_the_window_nothing_is_known() {
    world.run(account);
    var far = hourFrom("2026-12-20T09:00:00Z");
    assertThat(Objects.requireNonNull(copy().window().end())).isBefore(at("2026-12-20T00:00:00Z"));

    assertObstacles(far, Obstacle.CALENDAR_UNREADABLE);
  }

  private BusyCopy copy() {
    return world.storage.busyTimes().copy(account).orElseThrow();
  }

  private void assertObstacles(TimeSlot slot, Obstacle... obstacles) {
    var find =
        new FindOpenSlots(world.storage.availability(), BookingRules.standard(), world.clock);
    assertThat(find.explain(world.coach, slot)).isEqualTo(Set.of(obstacles));
  }
}
