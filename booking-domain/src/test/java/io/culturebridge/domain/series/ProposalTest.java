package io.culturebridge.domain.series;

import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Fixtures.aClient;
import static io.culturebridge.testkit.Fixtures.aCoach;
import static io.culturebridge.testkit.Fixtures.at;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static io.culturebridge.testkit.Fixtures.slot;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.availability.CalendarBusy;
import io.culturebridge.domain.availability.CoachAvailability;
import io.culturebridge.domain.availability.Commitments;
import io.culturebridge.domain.availability.LocalHours;
import io.culturebridge.domain.availability.Obstacle;
import io.culturebridge.domain.availability.PublishedSchedule;
import io.culturebridge.domain.availability.Schedule;
import io.culturebridge.domain.availability.SlotRules;
import io.culturebridge.domain.availability.WeeklyHours;
import io.culturebridge.domain.availability.WhenCalendarUnreadable;
import io.culturebridge.domain.booking.Placement;
import io.culturebridge.domain.people.ClientId;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ProposalTest {

  private static final Instant NOW = at("2026-03-01T00:00:00Z");
  private static final TimeSlot TEN = hourFrom("2026-03-16T10:00:00Z");
  private static final TimeSlot ELEVEN = hourFrom("2026-03-16T11:00:00Z");
  private static final TimeSlot TOMORROW = hourFrom("2026-03-17T10:00:00Z");

  private final ClientId client = aClient();
  private final CoachId coach = aCoach();

  @ParameterizedTest
  @EnumSource
  void what_nothing_is_in_the_way_of_takes_place(OnConflict onConflict) {
    var proposal = proposal(onConflict, TEN, ELEVEN, TOMORROW);

    var decision = proposal.decide(free(), NOW);

    assertThat(decision.refused()).isEmpty();
    assertThat(decision.sessions()).isEqualTo(proposal.sessions());
    assertThat(decision.placed())
        .extracting(Decision.Placed::placement)
        .extracting(Placement::claim)
        .extracting(claim -> claim.occupied())
        .containsExactly(TEN, ELEVEN, TOMORROW);
  }

  @Test
  void one_session_in_the_way_of_which_something_is_refuses_all() {
    var taken = taken(hourFrom("2026-03-16T11:30:00Z"));

    assertThat(refusal(OnConflict.REJECT, taken, TEN, ELEVEN, TOMORROW))
        .isEqualTo(notOffered(refused(ELEVEN, Obstacle.BOOKED)));
  }

  @Test
  void or_is_left_out() {
    var taken = taken(hourFrom("2026-03-16T11:30:00Z"));

    var decision = proposal(OnConflict.SKIP, TEN, ELEVEN, TOMORROW).decide(taken, NOW);

    assertThat(decision.sessions()).extracting(SeriesSession::slot).containsExactly(TEN, TOMORROW);
    assertThat(decision.refused()).containsExactly(refused(ELEVEN, Obstacle.BOOKED));
  }

  @Test
  void something_is_left() {
    var taken = taken(TEN, TOMORROW);

    assertThat(refusal(OnConflict.SKIP, taken, TEN, TOMORROW))
        .isEqualTo(notOffered(refused(TEN, Obstacle.BOOKED), refused(TOMORROW, Obstacle.BOOKED)));
  }

  @Test
  void all_reasons_are_named() {
    var proposal = proposal(OnConflict.REJECT, TEN);

    assertThat(rejectionOf(() -> proposal.decide(taken(TEN), at("2026-03-16T10:00:00Z"))))
        .isEqualTo(notOffered(refused(TEN, Obstacle.BOOKED, Obstacle.IN_THE_PAST)));
  }

  @Test
  void sessions_are_in_each_others_way() {
    var half = hourFrom("2026-03-16T10:30:00Z");

    assertThat(refusal(OnConflict.REJECT, free(), TEN, half, ELEVEN))
        .isEqualTo(notOffered(refused(half, Obstacle.BOOKED)));
  }

  @Test
  void sessions_keep_to_the_buffers_between_them() {
    var buffered = scheduled(Duration.ofMinutes(30), null);

    assertThat(refusal(OnConflict.REJECT, buffered, TEN, ELEVEN, TOMORROW))
        .isEqualTo(notOffered(refused(ELEVEN, Obstacle.BUFFER)));
  }

  @Test
  void a_session_that_is_left_out_is_in_nobodys_way() {
    var taken = taken(slot("2026-03-16T10:45:00Z", "2026-03-16T11:00:00Z"));
    var quarter = hourFrom("2026-03-16T09:45:00Z");

    var decision = proposal(OnConflict.SKIP, TEN, quarter).decide(taken, NOW);

    assertThat(decision.sessions()).extracting(SeriesSession::slot).containsExactly(quarter);
  }

  @Test
  void sessions_count_for_the_limit_of_their_day() {
    var limited = scheduled(Duration.ZERO, 1);

    var decision = proposal(OnConflict.SKIP, TEN, ELEVEN, TOMORROW).decide(limited, NOW);

    assertThat(decision.sessions()).extracting(SeriesSession::slot).containsExactly(TEN, TOMORROW);
    assertThat(decision.refused()).containsExactly(refused(ELEVEN, Obstacle.DAY_LIMIT));
  }

  @ParameterizedTest
  @EnumSource
  void a_coach_who_is_not_active_has_no_series(OnConflict onConflict) {
    var inactive = new CoachAvailability(coach, false, null, Commitments.none(), null);

    assertThat(refusal(onConflict, inactive, TEN, TOMORROW))
        .isEqualTo(new Rejection.CoachNotActive(coach));
  }

  @Test
  void a_coach_whose_calendar_cannot_be_read_has_no_series() {
    var unreadable = connected(CalendarBusy.unreadable(TimeSlots.none()));

    assertThat(refusal(OnConflict.SKIP, unreadable, TEN, TOMORROW))
        .isEqualTo(
            notOffered(
                refused(TEN, Obstacle.CALENDAR_UNREADABLE),
                refused(TOMORROW, Obstacle.CALENDAR_UNREADABLE)));
  }

  @Test
  void a_series_may_reach_beyond_what_is_known_of_the_coachs_calendar() {
    var monday = slot("2026-03-16T00:00:00Z", "2026-03-17T00:00:00Z");
    var known = new CalendarBusy(TimeSlots.of(ELEVEN), TimeSlots.of(monday), NOW.plusSeconds(60));

    var decision = proposal(OnConflict.SKIP, TEN, ELEVEN, TOMORROW).decide(connected(known), NOW);

    assertThat(decision.sessions()).extracting(SeriesSession::slot).containsExactly(TEN);
    assertThat(decision.refused())
        .containsExactly(
            refused(ELEVEN, Obstacle.CALENDAR_BUSY),
            refused(TOMORROW, Obstacle.CALENDAR_UNREADABLE));
  }

  @Test
  void a_proposal_spans_from_its_first_start_to_its_last_end() {
    var both = slot("2026-03-16T09:00:00Z", "2026-03-17T12:00:00Z");

    assertThat(proposal(OnConflict.REJECT, TOMORROW, both, TEN).span())
        .isEqualTo(slot("2026-03-16T09:00:00Z", "2026-03-17T12:00:00Z"));
  }

  private Rejection refusal(
      OnConflict onConflict, CoachAvailability availability, TimeSlot... slots) {
    var proposal = proposal(onConflict, slots);
    return rejectionOf(() -> proposal.decide(availability, NOW));
  }

  private Rejection notOffered(RefusedSession... refused) {
    return new Rejection.SeriesNotOffered(coach, List.of(refused));
  }

  private static RefusedSession refused(TimeSlot slot, Obstacle... obstacles) {
    return new RefusedSession(slot, Set.of(obstacles));
  }

  private Proposal proposal(OnConflict onConflict, TimeSlot... slots) {
    return new Proposal(Stream.of(slots).map(this::session).toList(), onConflict);
  }

  private SeriesSession session(TimeSlot slot) {
    var local = LocalDateTime.ofInstant(slot.start(), ZoneOffset.UTC);
    return new SeriesSession(local, aBooking(client, coach, slot));
  }

  private CoachAvailability free() {
    return taken();
  }

  private CoachAvailability taken(TimeSlot... slots) {
    var taken = new Commitments(TimeSlots.of(slots), List.of(slots));
    return new CoachAvailability(coach, true, null, taken, null);
  }

  private CoachAvailability connected(CalendarBusy calendars) {
    return new CoachAvailability(coach, true, null, Commitments.none(), calendars);
  }

  /** Open from nine to five on Mondays and Tuesdays. */
  private CoachAvailability scheduled(Duration buffer, @Nullable Integer mostPerDay) {
    var hours = LocalHours.of("09:00", "17:00");
    var schedule =
        new Schedule(
            ZoneOffset.UTC,
            List.of(
                new WeeklyHours(DayOfWeek.MONDAY, hours),
                new WeeklyHours(DayOfWeek.TUESDAY, hours)),
            List.of(),
            List.of(),
            new SlotRules(
                Duration.ofMinutes(30), Duration.ZERO, buffer, Duration.ZERO, null, mostPerDay),
            WhenCalendarUnreadable.CLOSED);
    return new CoachAvailability(
        coach, true, new PublishedSchedule(schedule, 1), Commitments.none(), null);
  }
}
