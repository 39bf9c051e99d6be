package io.culturebridge.testkit;

import static io.culturebridge.domain.booking.BookingStatus.CANCELLED;
import static io.culturebridge.domain.booking.BookingStatus.CONFIRMED;
import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.booking.Placement;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.notification.DropReason;
import io.culturebridge.domain.notification.Letter;
import io.culturebridge.domain.notification.Notification;
import io.culturebridge.domain.notification.NotificationKind;
import io.culturebridge.domain.notification.NotificationPreferences;
import io.culturebridge.domain.notification.NotificationStatus;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.UserId;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@code NotificationRepository} gives to be sent, and what it makes of the outcome. */
public interface DueLettersContract {

  TimeSlot NOON = hourFrom("2025-11-15T12:00:00Z");
  TimeSlot EVENING = hourFrom("2025-11-15T19:00:00Z");
  Duration LEASE = Duration.ofSeconds(90);
  String ADDRESS = "john@example.com";

  NotificationStorage told();

  @Test
  default void a_letter_tells_the_booking_as_it_was_right_after_the_change() {
    var requested = told().requested(NOON);
    var confirmed = told().become(requested, CONFIRMED, NOW.plusSeconds(1));
    var moved = told().move(requested, EVENING, NOW.plusSeconds(2));
    told().planAll(NOW.plusSeconds(3));

    var letters = letters(requested.client().user(), NOW.plusSeconds(3));

    assertThat(letters).hasSize(3);
    assertLetter(letters.get(0), NotificationKind.REQUESTED, requested, null);
    assertThat(letters.get(0).by()).isEqualTo(actor(requested.client()));
    assertLetter(letters.get(1), NotificationKind.CONFIRMED, confirmed, null);
    assertLetter(letters.get(2), NotificationKind.RESCHEDULED, moved, NOON);
    assertThat(letters.get(2).by()).isEqualTo(actor(requested.coach()));
  }

  @Test
  default void a_letter_tells_when_the_service_itself_did_it() {
    var booking = told().requested(NOON);
    told()
        .storage()
        .bookings()
        .change(
            booking.id(),
            Actor.system(),
            b -> Placement.unmoved(b.become(CANCELLED, NOW.plusSeconds(1))),
            Receipt.none());
    told().planAll(NOW.plusSeconds(1));

    assertThat(letters(booking.coach().user(), NOW.plusSeconds(1)).getLast().by())
        .isEqualTo(Actor.system());
    assertThat(told().storage().bookings().history(booking.id()).getLast().by())
        .isEqualTo(Actor.system());
  }

  @Test
  default void a_reminder_tells_the_booking_as_it_is() {
    var booking = told().confirmed(NOON, NOW);
    told().planAll(NOW);
    var again = told().move(booking, EVENING, NOW);
    var now = told().move(again, NOON, NOW);
    told().planAll(NOW);
    var dayBefore = NOON.start().minus(Duration.ofDays(1));

    var letter = letters(booking.client().user(), dayBefore).getLast();

    assertLetter(letter, NotificationKind.REMINDER, now, null);
    assertThat(letter.by()).isNull();
  }

  @Test
  default void a_letter_is_written_in_the_language_its_reader_chose() {
    var booking = told().requested(NOON);
    var spanish = new NotificationPreferences(true, List.of(), Locale.forLanguageTag("es"));
    told().preferences().store(booking.coach().user(), spanish, NOW);
    told().planAll(NOW);

    assertThat(take(10, NOW))
        .extracting(letter -> letter.recipient().name() + " " + letter.language())
        .containsExactlyInAnyOrder("John Doe en", "Jane Smith es");
  }

  @Test
  default void what_is_due_is_taken_once_until_its_lease_is_over() {
    told().requested(NOON);
    told().planAll(NOW);

    var taken = take(10, NOW);

    var end = NOW.plus(LEASE).truncatedTo(ChronoUnit.MILLIS);
    assertThat(taken).hasSize(2).allMatch(letter -> end.equals(letter.notification().nextTry()));
    assertThat(take(10, end.minusMillis(1))).isEmpty();
    assertThat(take(10, end))
        .extracting(letter -> letter.notification().id())
        .containsExactlyElementsOf(
            taken.stream().map(letter -> letter.notification().id()).toList());
  }

  @Test
  default void the_longest_waiting_come_first_and_no_more_than_asked_for() {
    var first = told().requested(NOON);
    told().become(first, CANCELLED, NOW.plusSeconds(1));
    told().planAll(NOW.plusSeconds(1));

    assertThat(take(3, NOW.minusSeconds(1))).isEmpty();
    assertThat(take(3, NOW.plusSeconds(1)))
        .extracting(letter -> letter.notification().kind())
        .containsExactly(
            NotificationKind.REQUESTED, NotificationKind.REQUESTED, NotificationKind.CANCELLED);
    assertThat(take(3, NOW.plusSeconds(1))).hasSize(1);
  }

  @Test
  default void whoever_takes_at_once_takes_different_letters() {
    for (int i = 0; i < 20; i++) {
      told().requested(NOON);
    }
    told().planAll(NOW);

    var race = Race.<List<Letter>>of(Collections.nCopies(4, () -> take(10, NOW)));

    var taken = race.results().stream().flatMap(List::stream).map(Letter::notification).toList();
    assertThat(taken).hasSize(40);
    assertThat(new HashSet<>(taken)).hasSize(40);
  }

  @Test
  default void mail_to_somebody_who_wants_none_any_more_is_dropped() {
    var booking = told().requested(NOON);
    told().planAll(NOW);
    var none = NotificationPreferences.standard().withoutEmail();
    told().preferences().store(booking.client().user(), none, NOW);

    var letters = take(2, NOW);

    assertThat(letters).hasSize(1);
    assertThat(letters.getFirst().recipient().name()).isEqualTo("Jane Smith");
    assertDropped(booking, DropReason.NOT_WANTED, 1);
  }

  @Test
  default void a_reminder_of_a_session_that_has_begun_is_dropped() {
    var booking = confirmedAndTold();

    assertThat(take(10, NOON.start())).isEmpty();

    assertDropped(booking, DropReason.BEGUN, 4);
  }

  @Test
  default void a_reminder_is_dropped_however_late_it_is_known_that_the_session_moved_or_is_off() {
    var moved = confirmedAndTold();
    var off = confirmedAndTold();
    told().move(moved, EVENING, NOW);
    told().become(off, CANCELLED, NOW);

    assertThat(take(1, NOON.start().minusSeconds(1))).isEmpty();

    assertDropped(moved, DropReason.MOVED, 4);
    assertDropped(off, DropReason.NOT_CONFIRMED, 4);
  }

  @Test
  default void every_outcome_is_kept_and_says_when_to_go_on() {
    told().requested(NOON);
    told().planAll(NOW);
    var letters = take(2, NOW);
    var one = letters.getFirst().notification();
    var other = letters.getLast().notification();
    var later = NOW.plusSeconds(5).truncatedTo(ChronoUnit.MILLIS);

    saved(one, one.to(ADDRESS).retrying("busy", later));
    saved(other, other.to(ADDRESS).failed("no such mailbox"));
    assertThat(take(2, later.minusMillis(1))).isEmpty();

    var again = take(2, later);
    assertThat(again).hasSize(1);
    var taken = again.getFirst().notification();
    assertThat(taken.attempts()).isEqualTo(1);
    saved(taken, taken.to(ADDRESS).sent(ADDRESS, later));
    assertThat(take(2, later.plus(Duration.ofDays(9)))).isEmpty();
  }

  @Test
  default void whoever_was_too_slow_changes_nothing_unless_it_was_sent() {
    var booking = told().requested(NOON);
    told().planAll(NOW);
    var slow = take(1, NOW).getFirst().notification();
    var second = takeAgain(slow);

    told().notifications().save(slow, slow.failed("no such mailbox"));
    told().notifications().save(slow, slow.retrying("busy", NOW));
    assertThat(find(booking, slow)).isEqualTo(second);

    saved(slow, slow.to(ADDRESS).sent(ADDRESS, NOW));
    var sent = find(booking, slow);
    told().notifications().save(second, second.retrying("busy", NOW));
    told().notifications().save(second, second.sent("else@example.com", NOW.plusSeconds(9)));
    assertThat(find(booking, slow)).isEqualTo(sent);
  }

  @Test
  default void what_was_dropped_meanwhile_stays_so_unless_it_was_sent() {
    var booking = confirmedAndTold();
    var dayBefore = NOON.start().minus(Duration.ofDays(1));
    var letters = take(2, dayBefore);
    told().become(booking, CANCELLED, dayBefore);
    told().planAll(dayBefore);
    var one = letters.getFirst().notification();
    var other = letters.getLast().notification();

    told().notifications().save(one, one.retrying("busy", dayBefore));
    assertDropped(booking, DropReason.NOT_CONFIRMED, 4);

    saved(other, other.to(ADDRESS).sent(ADDRESS, dayBefore));
    assertDropped(booking, DropReason.NOT_CONFIRMED, 3);
  }

  /** With nothing left to send but the reminders of a session at noon. */
  private Booking confirmedAndTold() {
    var booking = told().confirmed(NOON, NOW);
    told().planAll(NOW);
    for (var letter : take(100, NOW)) {
      saved(letter.notification(), letter.notification().sent(ADDRESS, NOW));
    }
    return booking;
  }

  private List<Letter> take(int most, Instant now) {
    return told().notifications().takeDue(most, now, LEASE);
  }

  private List<Letter> letters(UserId reader, Instant now) {
    return take(100, now).stream().filter(l -> l.recipient().id().equals(reader)).toList();
  }

  private Notification takeAgain(Notification slow) {
    return take(100, NOW.plus(LEASE)).stream()
        .map(Letter::notification)
        .filter(again -> again.id().equals(slow.id()))
        .findFirst()
        .orElseThrow();
  }

  private void saved(Notification taken, Notification outcome) {
    told().notifications().save(taken, outcome);
    assertThat(told().notifications().of(taken.booking())).contains(outcome);
  }

  private Notification find(Booking booking, Notification like) {
    return told().notifications().of(booking.id()).stream()
        .filter(kept -> kept.id().equals(like.id()))
        .findFirst()
        .orElseThrow();
  }

  private void assertDropped(Booking booking, DropReason reason, int count) {
    assertThat(told().notifications().of(booking.id()))
        .filteredOn(kept -> kept.status() == NotificationStatus.DROPPED)
        .hasSize(count)
        .allMatch(kept -> reason.sentence().equals(kept.lastError()) && kept.nextTry() == null);
  }

  private void assertLetter(
      Letter letter, NotificationKind kind, Booking booking, @Nullable TimeSlot before) {
    var people = told().storage().people();
    assertThat(letter.notification().kind()).isEqualTo(kind);
    assertThat(letter.details())
        .isEqualTo(
            new BookingDetails(
                booking,
                people.find(booking.client().user()).orElseThrow(),
                people.find(booking.coach().user()).orElseThrow()));
    assertThat(letter.before()).isEqualTo(before);
  }
}
