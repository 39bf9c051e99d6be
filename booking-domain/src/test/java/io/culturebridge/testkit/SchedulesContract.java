package io.culturebridge.testkit;

import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.slot;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.availability.Claim;
import io.culturebridge.domain.availability.Commitments;
import io.culturebridge.domain.availability.DateOverride;
import io.culturebridge.domain.availability.LocalHours;
import io.culturebridge.domain.availability.PublishedSchedule;
import io.culturebridge.domain.availability.RecurringHours;
import io.culturebridge.domain.availability.Schedule;
import io.culturebridge.domain.availability.SlotRules;
import io.culturebridge.domain.availability.WeeklyHours;
import io.culturebridge.domain.availability.WhenCalendarUnreadable;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.recurrence.RecurrenceRule;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every adapter of {@code AvailabilityRepository} keeps to about schedules. */
public interface SchedulesContract {

  ZoneId MADRID = ZoneId.of("Europe/Madrid");
  TimeSlot DAY = slot("2025-11-15T00:00:00Z", "2025-11-16T00:00:00Z");

  Storage storage();

  @Test
  default void every_part_of_a_schedule_is_kept() {
    var coach = storage().knownCoach();

    storage().availability().publish(coach, full());

    assertThat(storage().availability().schedule(coach)).contains(full());
    assertThat(published(coach).schedule()).isEqualTo(full());
  }

  @Test
  default void a_schedule_with_the_least_there_may_be_is_kept() {
    var coach = storage().knownCoach();
    var closed = Schedule.weekly(ZoneOffset.UTC);

    storage().availability().publish(coach, closed);

    assertThat(storage().availability().schedule(coach)).contains(closed);
  }

  @Test
  default void a_schedule_replaces_the_one_before_and_has_a_version_of_its_own() {
    var coach = storage().knownCoach();
    storage().availability().publish(coach, full());
    var first = published(coach).version();

    storage().availability().publish(coach, Schedule.standard());
    var second = published(coach).version();
    storage().availability().withdraw(coach);
    storage().availability().publish(coach, Schedule.standard());

    assertThat(storage().availability().schedule(coach)).contains(Schedule.standard());
    assertThat(Set.of(first, second, published(coach).version())).hasSize(3);
  }

  @Test
  default void a_withdrawn_schedule_is_gone_and_so_is_one_that_never_was() {
    var coach = storage().knownCoach();
    storage().availability().withdraw(coach);
    storage().availability().publish(coach, full());

    storage().availability().withdraw(coach);

    assertThat(storage().availability().schedule(coach)).isEmpty();
    assertThat(storage().availability().find(coach, DAY).orElseThrow().published()).isNull();
  }

  @Test
  default void only_coaches_have_schedules() {
    var client = new CoachId(storage().knownClient().value());

    assertThat(rejectionOf(() -> storage().availability().publish(client, full())))
        .isEqualTo(new Rejection.NoSuchCoach(client));
    assertThat(rejectionOf(() -> storage().availability().withdraw(client)))
        .isEqualTo(new Rejection.NoSuchCoach(client));
    assertThat(storage().availability().schedule(client)).isEmpty();
  }

  @Test
  default void of_a_coach_with_a_schedule_sessions_and_buffers_two_days_around_are_known() {
    var coach = storage().knownCoach();
    storage().availability().publish(coach, full());
    var far = slot("2025-11-12T22:00:00Z", "2025-11-12T23:00:00Z");
    var near = slot("2025-11-13T01:00:00Z", "2025-11-13T02:00:00Z");
    var after = slot("2025-11-17T23:00:00Z", "2025-11-17T23:30:00Z");
    added(coach, far);
    added(coach, near);
    added(coach, after);

    var taken = storage().availability().find(coach, DAY).orElseThrow().taken();

    assertThat(taken.sessions()).containsExactlyInAnyOrder(near, after);
    assertThat(taken.occupied()).isEqualTo(TimeSlots.of(occupied(near), occupied(after)));
  }

  @Test
  default void what_holds_an_instant_can_be_left_out() {
    var coach = storage().knownCoach();
    var one = slot("2025-11-15T10:00:00Z", "2025-11-15T11:00:00Z");
    var other = slot("2025-11-15T12:00:00Z", "2025-11-15T13:00:00Z");
    added(coach, one);
    added(coach, other);

    assertThat(storage().availability().findWithout(coach, DAY, one.start()).orElseThrow().taken())
        .isEqualTo(Commitments.of(TimeSlots.of(occupied(other))));
  }

  private void added(CoachId coach, TimeSlot slot) {
    var booking = aBooking(storage().knownClient(), coach, slot);
    var published = storage().availability().find(coach, slot).orElseThrow().published();
    var version = published == null ? null : published.version();
    var claim = new Claim(occupied(slot), null, version, false);
    assertThat(storage().bookings().add(booking, claim, actor(booking.client()), Receipt.none()))
        .isTrue();
  }

  private PublishedSchedule published(CoachId coach) {
    var found = storage().availability().find(coach, DAY).orElseThrow();
    return Objects.requireNonNull(found.published());
  }

  private static TimeSlot occupied(TimeSlot slot) {
    return TimeSlot.of(slot.start().minusSeconds(600), slot.end().plusSeconds(1_200));
  }

  private static Schedule full() {
    return new Schedule(
        MADRID,
        List.of(
            new WeeklyHours(DayOfWeek.MONDAY, LocalHours.of("09:00", "24:00")),
            new WeeklyHours(DayOfWeek.FRIDAY, LocalHours.of("22:30", "02:15"))),
        List.of(
            new DateOverride(LocalDate.parse("2026-12-24"), List.of()),
            new DateOverride(
                LocalDate.parse("2026-12-27"),
                List.of(LocalHours.of("10:00", "12:00"), LocalHours.of("15:00", "16:00")))),
        List.of(
            recurring("FREQ=WEEKLY;INTERVAL=2;BYDAY=SA", Set.of(LocalDate.parse("2026-12-12"))),
            recurring("FREQ=MONTHLY;COUNT=10;BYDAY=1MO,-1FR;WKST=SU", Set.of()),
            recurring("FREQ=DAILY;UNTIL=20271231T225959Z", Set.of())),
        new SlotRules(
            Duration.ofMinutes(20),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(120),
            60,
            6),
        WhenCalendarUnreadable.LAST_KNOWN);
  }

  private static RecurringHours recurring(String rule, Set<LocalDate> except) {
    return RecurringHours.of(
        RecurrenceRule.parse(rule),
        LocalDate.parse("2026-11-28"),
        LocalHours.of("10:00", "13:00"),
        except,
        MADRID);
  }
}
