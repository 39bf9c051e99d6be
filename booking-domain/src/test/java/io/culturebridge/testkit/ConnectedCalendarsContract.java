package io.culturebridge.testkit;

import static io.culturebridge.testkit.CalendarFixtures.GOOGLE;
import static io.culturebridge.testkit.CalendarFixtures.OUTLOOK;
import static io.culturebridge.testkit.CalendarFixtures.tokens;
import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static io.culturebridge.testkit.Fixtures.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.availability.CalendarBusy;
import io.culturebridge.domain.availability.Claim;
import io.culturebridge.domain.availability.Schedule;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingRules;
import io.culturebridge.domain.booking.Placement;
import io.culturebridge.domain.calendar.BusyChanges;
import io.culturebridge.domain.calendar.BusyCopy;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.ProviderId;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * How connected calendars show in what {@code AvailabilityRepository} finds, and in what is booked.
 */
public interface ConnectedCalendarsContract {

  TimeSlot DAY = slot("2025-11-15T00:00:00Z", "2025-11-16T00:00:00Z");
  TimeSlot WEEK = slot("2025-11-10T00:00:00Z", "2025-11-17T00:00:00Z");
  TimeSlot NOON = hourFrom("2025-11-15T12:00:00Z");
  TimeSlot EVENING = hourFrom("2025-11-15T19:00:00Z");
  Instant GOOD_UNTIL = NOW.plusSeconds(600).truncatedTo(ChronoUnit.MILLIS);

  Storage storage();

  @Test
  default void a_coach_without_calendars_has_none_to_look_at() {
    var coach = storage().knownCoach();
    connected(storage().knownCoach(), GOOGLE);

    assertThat(calendars(coach)).isNull();
  }

  @Test
  default void a_calendar_that_was_never_read_is_unreadable() {
    var coach = storage().knownCoach();
    connected(coach, GOOGLE);

    assertThat(calendars(coach)).isEqualTo(CalendarBusy.unreadable(TimeSlots.none()));
  }

  @Test
  default void busy_times_that_reach_into_the_window_are_found_and_no_others() {
    var coach = storage().knownCoach();
    var into = slot("2025-11-14T12:00:00Z", "2025-11-15T00:00:01Z");
    var touching = slot("2025-11-16T00:00:00Z", "2025-11-16T01:00:00Z");
    read(connected(coach, GOOGLE), WEEK, GOOD_UNTIL, Map.of("a", into, "b", touching, "c", NOON));

    assertThat(calendars(coach))
        .isEqualTo(new CalendarBusy(TimeSlots.of(into, NOON), TimeSlots.of(WEEK), GOOD_UNTIL));
    storage().availability().publish(coach, Schedule.weekly(ZoneOffset.UTC));
    assertThat(calendars(coach))
        .isEqualTo(new CalendarBusy(TimeSlots.of(into, NOON), TimeSlots.of(WEEK), GOOD_UNTIL));
  }

  @Test
  default void a_calendar_in_need_of_its_owner_is_unreadable_and_its_last_known_times_stay() {
    var coach = storage().knownCoach();
    var google = connected(coach, GOOGLE);
    read(google, WEEK, GOOD_UNTIL, Map.of("a", NOON));

    var connection = storage().connections().find(google).orElseThrow();
    storage().connections().needsReconnect(connection, "revoked");

    assertThat(calendars(coach)).isEqualTo(CalendarBusy.unreadable(TimeSlots.of(NOON)));
  }

  @Test
  default void two_calendars_are_as_good_as_the_worse_of_them() {
    var coach = storage().knownCoach();
    var later = slot("2025-11-15T06:00:00Z", "2025-11-20T00:00:00Z");
    var google = connected(coach, GOOGLE);
    var outlook = connected(coach, OUTLOOK);
    read(google, WEEK, GOOD_UNTIL, Map.of("a", NOON));
    assertThat(calendars(coach)).isEqualTo(CalendarBusy.unreadable(TimeSlots.of(NOON)));

    read(outlook, later, GOOD_UNTIL.minusMillis(1), Map.of("a", EVENING));
    var both = slot("2025-11-15T06:00:00Z", "2025-11-17T00:00:00Z");
    assertThat(calendars(coach))
        .isEqualTo(
            new CalendarBusy(
                TimeSlots.of(NOON, EVENING), TimeSlots.of(both), GOOD_UNTIL.minusMillis(1)));

    read(outlook, slot("2025-12-01T00:00:00Z", "2025-12-02T00:00:00Z"), GOOD_UNTIL, Map.of());
    assertThat(calendars(coach))
        .isEqualTo(new CalendarBusy(TimeSlots.of(NOON), TimeSlots.none(), GOOD_UNTIL));
  }

  @Test
  default void a_coach_has_calendars_until_the_last_one_is_gone() {
    var coach = storage().knownCoach();
    var google = connected(coach, GOOGLE);
    var outlook = connected(coach, OUTLOOK);

    storage().connections().disconnect(google);
    assertThat(calendars(coach)).isNotNull();
    storage().connections().disconnect(outlook);
    assertThat(calendars(coach)).isNull();
    connected(coach, GOOGLE);
    assertThat(calendars(coach)).isNotNull();
  }

  @Test
  default void an_event_of_ours_closes_nothing() {
    var coach = storage().knownCoach();
    var google = connected(coach, GOOGLE);
    var outlook = connected(coach, OUTLOOK);
    var booking = aBooking(storage().knownClient(), coach, NOON);
    var link = storage().links().request(booking.id(), google, ZoneOffset.UTC, NOW);
    read(google, WEEK, GOOD_UNTIL, Map.of("ours", NOON));
    read(outlook, WEEK, GOOD_UNTIL, Map.of("ours", EVENING));

    storage().links().save(link.published("ours", 0), NOW);

    assertThat(calendars(coach))
        .isEqualTo(new CalendarBusy(TimeSlots.of(EVENING), TimeSlots.of(WEEK), GOOD_UNTIL));
  }

  @Test
  default void a_claim_that_looked_at_no_calendar_is_good_only_where_there_is_none() {
    var coach = storage().knownCoach();
    var booking = aBooking(storage().knownClient(), coach, SLOT);
    connected(coach, GOOGLE);

    assertThat(isAdded(booking, Claim.withoutSchedule(SLOT))).isFalse();
    assertThat(storage().bookings().find(booking.id())).isEmpty();
    assertThat(isAdded(booking, new Claim(SLOT, null, null, true))).isTrue();
  }

  @Test
  default void a_claim_is_decided_again_when_the_first_calendar_is_connected_meanwhile() {
    var coach = storage().knownCoach();
    storage().availability().publish(coach, Schedule.standard());
    var claim = storage().availability().find(coach, SLOT).orElseThrow().claim(SLOT, NOW);

    connected(coach, GOOGLE);

    assertThat(isAdded(aBooking(storage().knownClient(), coach, SLOT), claim)).isFalse();
  }

  @Test
  default void a_move_that_looked_at_no_calendar_is_decided_again() {
    var coach = storage().knownCoach();
    var booking = aBooking(storage().knownClient(), coach, SLOT);
    assertThat(isAdded(booking, Claim.withoutSchedule(SLOT))).isTrue();
    connected(coach, GOOGLE);
    var answers = new ArrayList<>(List.of(false, true));

    var moved =
        storage()
            .bookings()
            .change(
                booking.id(),
                actor(coach),
                b ->
                    new Placement(
                        b.change(EVENING, b.notes(), BookingRules.standard(), NOW),
                        new Claim(EVENING, null, null, answers.removeFirst())),
                Receipt.none());

    assertThat(moved.slot()).isEqualTo(EVENING);
    assertThat(answers).isEmpty();
  }

  private boolean isAdded(Booking booking, Claim claim) {
    return storage().bookings().add(booking, claim, actor(booking.client()), Receipt.none());
  }

  private CalendarAccount connected(CoachId coach, ProviderId provider) {
    var account = new CalendarAccount(coach.user(), provider);
    storage().connections().connect(account, "jane@example.com", tokens("one"), NOW);
    return account;
  }

  private void read(
      CalendarAccount account, TimeSlot window, Instant goodUntil, Map<String, TimeSlot> busy) {
    var changes = new BusyChanges(true, busy, Set.of(), "cursor");
    var connection = storage().connections().find(account).orElseThrow();
    var copy = new BusyCopy("cursor", window, NOW, goodUntil);
    storage().busyTimes().apply(connection, changes, copy);
  }

  private @Nullable CalendarBusy calendars(CoachId coach) {
    return storage().availability().find(coach, DAY).orElseThrow().calendars();
  }
}
