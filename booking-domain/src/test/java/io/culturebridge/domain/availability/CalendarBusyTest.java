package io.culturebridge.domain.availability;

import static io.culturebridge.domain.availability.WhenCalendarUnreadable.CLOSED;
import static io.culturebridge.domain.availability.WhenCalendarUnreadable.OPEN;
import static io.culturebridge.testkit.Fixtures.aCoach;
import static io.culturebridge.testkit.Fixtures.at;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static io.culturebridge.testkit.Fixtures.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class CalendarBusyTest {

  private static final Instant NOW = at("2025-11-15T08:00:00.000000001Z");
  private static final Instant LATER = at("2025-11-15T08:00:00.000000002Z");
  private static final TimeSlot DAY = slot("2025-11-15T00:00:00Z", "2025-11-16T00:00:00Z");
  private static final TimeSlots ELEVEN_TO_TWELVE =
      TimeSlots.of(slot("2025-11-15T11:00:00Z", "2025-11-15T12:00:00Z"));
  private static final CalendarBusy GOOD =
      new CalendarBusy(ELEVEN_TO_TWELVE, TimeSlots.of(DAY), LATER);

  @ParameterizedTest
  @CsvSource({
    "2025-11-15T10:00:00Z, false",
    "2025-11-15T10:30:00Z, true",
    "2025-11-15T11:30:00Z, true",
    "2025-11-15T12:00:00Z, false"
  })
  void what_overlaps_a_busy_time_is_closed_and_what_touches_it_is_not(
      String start, boolean isClosed) {
    for (var policy : WhenCalendarUnreadable.values()) {
      assertThat(hinders(GOOD, policy, hourFrom(start)))
          .isEqualTo(isClosed ? Obstacle.CALENDAR_BUSY : null);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_calendar_that_is_good_no_longer_is_unreadable(WhenCalendarUnreadable policy) {
    var outdated = new CalendarBusy(ELEVEN_TO_TWELVE, TimeSlots.of(DAY), NOW);

    assertThatUnreadableDecides(outdated, policy);
  }

  @ParameterizedTest
  @EnumSource
  void a_calendar_that_was_never_read_is_unreadable(WhenCalendarUnreadable policy) {
    assertThatUnreadableDecides(CalendarBusy.unreadable(ELEVEN_TO_TWELVE), policy);
  }

  private static void assertThatUnreadableDecides(
      CalendarBusy calendars, WhenCalendarUnreadable policy) {
    var free = hinders(calendars, policy, hourFrom("2025-11-15T09:00:00Z"));
    var busy = hinders(calendars, policy, hourFrom("2025-11-15T11:30:00Z"));

    assertThat(free).isEqualTo(policy == CLOSED ? Obstacle.CALENDAR_UNREADABLE : null);
    assertThat(busy)
        .isEqualTo(
            switch (policy) {
              case CLOSED -> Obstacle.CALENDAR_UNREADABLE;
              case LAST_KNOWN -> Obstacle.CALENDAR_BUSY;
              case OPEN -> null;
            });
  }

  @Test
  void a_slot_is_readable_only_where_every_calendar_is_known() {
    var until = slot("2025-11-15T00:00:00Z", "2025-11-15T15:00:00Z");
    var calendars = new CalendarBusy(TimeSlots.none(), TimeSlots.of(until), LATER);

    assertThat(hinders(calendars, CLOSED, hourFrom("2025-11-15T14:00:00Z"))).isNull();
    assertThat(hinders(calendars, CLOSED, hourFrom("2025-11-15T14:30:00Z")))
        .isEqualTo(Obstacle.CALENDAR_UNREADABLE);
    assertThat(hinders(calendars, OPEN, hourFrom("2025-11-15T14:30:00Z"))).isNull();
  }

  @Test
  void what_is_kept_free_around_a_session_may_be_busy_in_a_calendar() {
    var hour = Duration.ofHours(1);
    var rules = new SlotRules(hour, hour, hour, Duration.ZERO, null, null);
    var standard = Schedule.standard();
    var schedule =
        new Schedule(
            standard.zone(),
            standard.weekly(),
            standard.overrides(),
            standard.recurring(),
            rules,
            CLOSED);
    var open = OpenSlots.in(schedule, Commitments.none(), GOOD);

    assertThat(open.of(hour, DAY, NOW))
        .contains(hourFrom("2025-11-15T10:00:00Z"), hourFrom("2025-11-15T12:00:00Z"))
        .doesNotContain(hourFrom("2025-11-15T11:00:00Z"))
        .hasSize(7);
  }

  @ParameterizedTest
  @EnumSource
  void what_is_offered_is_what_nothing_hinders(WhenCalendarUnreadable policy) {
    var morning = slot("2025-11-15T00:00:00Z", "2025-11-15T14:30:00Z");
    var calendars = new CalendarBusy(ELEVEN_TO_TWELVE, TimeSlots.of(morning), LATER);
    var coach = coach(calendars, policy);
    var offered = coach.openSlots(Duration.ofHours(1), DAY, NOW);

    for (int minute = 9 * 60; minute <= 16 * 60; minute += 30) {
      var slot = TimeSlot.of(DAY.start().plusSeconds(60L * minute), Duration.ofHours(1));
      assertThat(offered.contains(slot)).isEqualTo(coach.obstacles(slot, NOW).isEmpty());
    }
    assertThat(offered).hasSize(policy == CLOSED ? 7 : 12);
  }

  @Test
  void a_coach_without_a_schedule_is_careful_at_any_time() {
    var night = hourFrom("2025-11-15T22:00:00Z");
    var coach = coach(GOOD, null);
    var outdated = coach(CalendarBusy.unreadable(TimeSlots.none()), null);

    assertThat(coach.obstacles(night, NOW)).isEmpty();
    assertThat(coach.obstacles(hourFrom("2025-11-15T10:30:00Z"), NOW))
        .isEqualTo(Set.of(Obstacle.CALENDAR_BUSY));
    assertThat(outdated.obstacles(night, NOW)).isEqualTo(Set.of(Obstacle.CALENDAR_UNREADABLE));
    assertThat(outdated.openSlots(Duration.ofHours(1), DAY, NOW)).isEmpty();
    assertThat(coach.claim(night, NOW)).isEqualTo(new Claim(night, null, null, true));
  }

  private static @Nullable Obstacle hinders(
      CalendarBusy calendars, WhenCalendarUnreadable policy, TimeSlot slot) {
    var obstacles = coach(calendars, policy).obstacles(slot, NOW);
    assertThat(obstacles).hasSizeLessThan(2);
    return obstacles.stream().findFirst().orElse(null);
  }

  private static CoachAvailability coach(
      CalendarBusy calendars, @Nullable WhenCalendarUnreadable policy) {
    var published = policy == null ? null : new PublishedSchedule(everyHalfHour(policy), 1);
    return new CoachAvailability(aCoach(), true, published, Commitments.none(), calendars);
  }

  private static Schedule everyHalfHour(WhenCalendarUnreadable policy) {
    return new Schedule(
        ZoneOffset.UTC,
        Schedule.standard().weekly(),
        Schedule.standard().overrides(),
        Schedule.standard().recurring(),
        SlotRules.standard(),
        policy);
  }
}
