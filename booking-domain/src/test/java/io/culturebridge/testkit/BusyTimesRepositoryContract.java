package io.culturebridge.testkit;

import static io.culturebridge.testkit.CalendarFixtures.GOOGLE;
import static io.culturebridge.testkit.CalendarFixtures.outlookOf;
import static io.culturebridge.testkit.CalendarFixtures.tokens;
import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static io.culturebridge.testkit.Fixtures.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.calendar.BusyChanges;
import io.culturebridge.domain.calendar.BusyCopy;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarConnection;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every adapter of {@code BusyTimesRepository} keeps to. */
public interface BusyTimesRepositoryContract {

  TimeSlot DAY = slot("2025-11-15T00:00:00Z", "2025-11-16T00:00:00Z");
  TimeSlot NINE = hourFrom("2025-11-15T09:00:00Z");
  TimeSlot NOON = hourFrom("2025-11-15T12:00:00Z");
  TimeSlot THREE = hourFrom("2025-11-15T15:00:00Z");

  Storage storage();

  @Test
  default void a_copy_is_kept_as_it_is() {
    var google = connected(storage().knownCoach());

    assertThat(storage().busyTimes().copy(google)).isEmpty();
    apply(google, new BusyChanges(true, Map.of(), Set.of(), "one"));

    assertThat(storage().busyTimes().copy(google)).contains(copy("one"));
  }

  @Test
  default void changes_add_move_and_remove_events() {
    var coach = storage().knownCoach();
    var google = connected(coach);
    apply(google, new BusyChanges(true, Map.of("a", NINE, "b", NOON), Set.of(), "one"));
    assertThat(busy(coach)).isEqualTo(TimeSlots.of(NINE, NOON));

    apply(google, new BusyChanges(false, Map.of("b", THREE), Set.of("a", "x"), "two"));

    assertThat(busy(coach)).isEqualTo(TimeSlots.of(THREE));
    assertThat(storage().busyTimes().copy(google)).contains(copy("two"));
  }

  @Test
  default void busy_times_may_begin_and_end_in_years_of_any_length() {
    var coach = storage().knownCoach();
    var always = slot("-0001-01-01T00:00:00Z", "+10000-01-01T00:00:00Z");

    apply(connected(coach), new BusyChanges(true, Map.of("a", always), Set.of(), "one"));

    assertThat(busy(coach)).isEqualTo(TimeSlots.of(always));
  }

  @Test
  default void a_copy_is_stale_until_read_unless_its_calendar_is_not_to_be_read() {
    var google = connected(storage().knownCoach());
    var unread = connected(storage().knownCoach());
    var paused = connected(storage().knownCoach());
    var broken = connected(storage().knownCoach());
    apply(google, new BusyChanges(true, Map.of(), Set.of(), "one"));
    storage().connections().pause(paused, NOW.plusSeconds(60));
    storage()
        .connections()
        .needsReconnect(storage().connections().find(broken).orElseThrow(), "It is revoked");
    var readAt = storage().busyTimes().copy(google).orElseThrow().readAt();

    assertThat(storage().busyTimes().stale(readAt.minusSeconds(1), NOW))
        .contains(unread)
        .doesNotContain(google, paused, broken);
    assertThat(storage().busyTimes().stale(readAt, NOW.plusSeconds(60)))
        .contains(unread, google, paused)
        .doesNotContain(broken);
  }

  @Test
  default void what_is_whole_replaces_all() {
    var coach = storage().knownCoach();
    var google = connected(coach);
    apply(google, new BusyChanges(true, Map.of("a", NINE, "b", NOON), Set.of(), "one"));

    apply(google, new BusyChanges(true, Map.of("b", NOON, "c", THREE), Set.of(), "two"));
    assertThat(busy(coach)).isEqualTo(TimeSlots.of(NOON, THREE));

    apply(google, new BusyChanges(true, Map.of(), Set.of(), "three"));
    assertThat(busy(coach)).isEqualTo(TimeSlots.none());
  }

  @Test
  default void calendars_do_not_mix() {
    var coach = storage().knownCoach();
    var google = connected(coach);
    var outlook = outlookOf(coach.user());
    storage().connections().connect(outlook, "jane", tokens("two"), NOW);
    apply(google, new BusyChanges(true, Map.of("a", NINE), Set.of(), "one"));
    apply(outlook, new BusyChanges(true, Map.of("a", NOON, "b", THREE), Set.of(), "two"));

    apply(outlook, new BusyChanges(false, Map.of(), Set.of("a"), "three"));

    assertThat(busy(coach)).isEqualTo(TimeSlots.of(NINE, THREE));
    assertThat(storage().busyTimes().copy(google)).contains(copy("one"));
    assertThat(storage().busyTimes().copy(outlook)).contains(copy("three"));
  }

  @Test
  default void nothing_is_kept_of_a_calendar_that_is_not_connected() {
    var coach = storage().knownCoach();
    var google = connected(coach);
    apply(google, new BusyChanges(true, Map.of("a", NINE), Set.of(), "one"));
    var connection = connection(google);
    storage().connections().disconnect(google);

    apply(connection, new BusyChanges(true, Map.of("a", NINE), Set.of(), "two"));

    assertThat(storage().busyTimes().copy(google)).isEmpty();
    connected(coach);
    assertThat(storage().busyTimes().copy(google)).isEmpty();
    assertThat(busy(coach)).isEqualTo(TimeSlots.none());
  }

  @Test
  default void connecting_anew_forgets_what_was_known() {
    var coach = storage().knownCoach();
    var google = connected(coach);
    apply(google, new BusyChanges(true, Map.of("a", NINE), Set.of(), "one"));

    connected(coach);

    assertThat(storage().busyTimes().copy(google)).isEmpty();
    assertThat(busy(coach)).isEqualTo(TimeSlots.none());
    apply(google, new BusyChanges(false, Map.of("b", NOON), Set.of(), "two"));
    assertThat(busy(coach)).isEqualTo(TimeSlots.of(NOON));
  }

  @Test
  default void what_was_read_through_an_earlier_connection_is_not_kept() {
    var coach = storage().knownCoach();
    var before = connection(connected(coach));
    connected(coach);
    apply(before, new BusyChanges(true, Map.of("a", NINE), Set.of(), "one"));
    assertThat(storage().busyTimes().copy(before.account())).isEmpty();

    storage().connections().disconnect(before.account());
    connected(coach);
    apply(before, new BusyChanges(true, Map.of("a", NINE), Set.of(), "one"));
    assertThat(storage().busyTimes().copy(before.account())).isEmpty();
    assertThat(busy(coach)).isEqualTo(TimeSlots.none());
  }

  @Test
  default void what_was_read_before_somebody_else_began_is_not_kept() {
    var google = connected(storage().knownCoach());
    var first = storage().connections().begin(google).orElseThrow();
    var second = storage().connections().begin(google).orElseThrow();
    apply(second, new BusyChanges(true, Map.of(), Set.of(), "newer"));

    apply(first, new BusyChanges(true, Map.of(), Set.of(), "older"));

    assertThat(storage().busyTimes().copy(google)).contains(copy("newer"));
  }

  @Test
  default void newer_tokens_leave_what_was_read_good() {
    var google = connected(storage().knownCoach());
    var begun = storage().connections().begin(google).orElseThrow();
    storage().connections().refreshed(begun, tokens("two"));

    apply(begun, new BusyChanges(true, Map.of(), Set.of(), "one"));

    assertThat(storage().busyTimes().copy(google)).contains(copy("one"));
  }

  private CalendarAccount connected(CoachId coach) {
    var google = new CalendarAccount(coach.user(), GOOGLE);
    storage().connections().connect(google, "jane@gmail.com", tokens("one"), NOW);
    return google;
  }

  private void apply(CalendarAccount account, BusyChanges changes) {
    apply(connection(account), changes);
  }

  private void apply(CalendarConnection connection, BusyChanges changes) {
    storage().busyTimes().apply(connection, changes, copy(changes.cursor()));
  }

  private CalendarConnection connection(CalendarAccount account) {
    return storage().connections().find(account).orElseThrow();
  }

  private static BusyCopy copy(String cursor) {
    return new BusyCopy(cursor, DAY, NOW, NOW.plusSeconds(600));
  }

  private TimeSlots busy(CoachId coach) {
    var found = storage().availability().find(coach, DAY).orElseThrow();
    return Objects.requireNonNull(found.calendars()).busy();
  }
}
