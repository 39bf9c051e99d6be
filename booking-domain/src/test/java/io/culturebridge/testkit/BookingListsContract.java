package io.culturebridge.testkit;

import static io.culturebridge.domain.booking.BookingStatus.CANCELLED;
import static io.culturebridge.domain.booking.BookingStatus.CONFIRMED;
import static io.culturebridge.domain.booking.BookingStatus.PENDING;
import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.at;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.booking.BookingFilter;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.BookingPage;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.booking.Page;
import io.culturebridge.domain.booking.Placement;
import io.culturebridge.domain.booking.Revision;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.ClientId;
import io.culturebridge.domain.people.CoachId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every adapter of {@code BookingRepository} keeps to in its lists. */
public interface BookingListsContract {

  Page FIRST_20 = new Page(0, 20);

  Storage storage();

  @Test
  default void a_list_has_its_owners_bookings_alone_the_latest_first() {
    var client = storage().knownClient();
    var coach = storage().knownCoach();
    var early = added(client, coach, "2025-11-15T09:00:00Z");
    var late = added(client, coach, "2025-11-17T09:00:00Z");
    var middle = added(client, coach, "2025-11-16T09:00:00Z");
    var elsewhere = added(client, storage().knownCoach(), "2025-11-14T09:00:00Z");
    var somebodyElses = added(storage().knownClient(), coach, "2025-11-14T09:00:00Z");

    assertThat(ofClient(client, BookingFilter.all(), FIRST_20))
        .isEqualTo(new BookingPage(List.of(late, middle, early, elsewhere), 4));
    assertThat(ofCoach(coach, BookingFilter.all(), FIRST_20))
        .isEqualTo(new BookingPage(List.of(late, middle, early, somebodyElses), 4));
  }

  @Test
  default void sessions_of_a_participant_come_with_their_people_in_the_order_they_begin() {
    var client = storage().knownClient();
    var coach = storage().knownCoach();
    added(client, coach, "2025-11-14T09:00:00Z");
    var running = added(client, coach, "2025-11-15T09:00:00Z");
    var elsewhere = added(client, storage().knownCoach(), "2025-11-15T10:00:00Z");
    var late = added(client, coach, "2025-11-17T09:00:00Z");
    added(storage().knownClient(), storage().knownCoach(), "2025-11-16T09:00:00Z");
    var from = running.slot().end().minusSeconds(1);

    var ofClient = storage().bookings().sessionsOf(client.user(), from, 20);

    assertThat(ofClient)
        .extracting(BookingDetails::booking)
        .containsExactly(running, elsewhere, late);
    assertThat(ofClient.getFirst().coach().id()).isEqualTo(coach.user());
    assertThat(ofClient.getFirst().client().id()).isEqualTo(client.user());
    assertThat(storage().bookings().sessionsOf(coach.user(), from, 20))
        .extracting(BookingDetails::booking)
        .containsExactly(running, late);
    assertThat(storage().bookings().sessionsOf(client.user(), running.slot().end(), 1))
        .extracting(BookingDetails::booking)
        .containsExactly(elsewhere);
  }

  @Test
  default void pending_bookings_of_some_age_are_found_the_oldest_first() {
    var longAgo = at("2020-02-03T04:05:06.007Z");
    var young = made(longAgo.plusSeconds(2));
    var middle = made(longAgo.plusSeconds(1));
    var old = made(longAgo);
    var confirmed = made(longAgo);
    become(confirmed, CONFIRMED);
    var cancelled = made(longAgo);
    become(cancelled, CANCELLED);

    var bookings = storage().bookings();
    assertThat(bookings.pendingSince(longAgo.minusMillis(1), 9)).isEmpty();
    assertThat(bookings.pendingSince(longAgo.plusSeconds(1), 9))
        .containsExactly(old.id(), middle.id());
    assertThat(bookings.pendingSince(longAgo.plusSeconds(2), 9))
        .containsExactly(old.id(), middle.id(), young.id());
    assertThat(bookings.pendingSince(longAgo.plusSeconds(2), 1)).containsExactly(old.id());
  }

  @Test
  default void bookings_of_one_start_are_ordered_by_id() {
    var client = storage().knownClient();
    var bookings =
        Stream.generate(() -> added(client, storage().knownCoach(), "2025-11-15T09:00:00Z"))
            .limit(12)
            .sorted(Comparator.comparing(booking -> booking.id().value().toString()))
            .toList();

    assertThat(ofClient(client, BookingFilter.all(), FIRST_20))
        .isEqualTo(new BookingPage(bookings, 12));
  }

  @Test
  default void pages_cut_the_list_and_know_its_total() {
    var client = storage().knownClient();
    var coach = storage().knownCoach();
    var first = added(client, coach, "2025-11-15T09:00:00Z");
    var second = added(client, coach, "2025-11-15T10:00:00Z");
    added(client, coach, "2025-11-15T11:00:00Z");

    assertThat(ofClient(client, BookingFilter.all(), new Page(1, 5)))
        .isEqualTo(new BookingPage(List.of(second, first), 3));
    assertThat(ofClient(client, BookingFilter.all(), new Page(1, 1)))
        .isEqualTo(new BookingPage(List.of(second), 3));
    assertThat(ofClient(client, BookingFilter.all(), new Page(Long.MAX_VALUE, 100)))
        .isEqualTo(new BookingPage(List.of(), 3));
  }

  @Test
  default void nobodys_list_is_empty() {
    assertThat(ofClient(Fixtures.aClient(), BookingFilter.all(), FIRST_20))
        .isEqualTo(new BookingPage(List.of(), 0));
  }

  @Test
  default void a_list_can_be_cut_down_to_statuses() {
    var client = storage().knownClient();
    var coach = storage().knownCoach();
    var pending = added(client, coach, "2025-11-15T09:00:00Z");
    var confirmed = become(added(client, coach, "2025-11-15T10:00:00Z"), CONFIRMED);
    var cancelled = become(added(client, coach, "2025-11-15T11:00:00Z"), CANCELLED);

    assertThat(ofCoach(coach, having(CONFIRMED), FIRST_20))
        .isEqualTo(new BookingPage(List.of(confirmed), 1));
    assertThat(ofCoach(coach, having(PENDING, CANCELLED), FIRST_20))
        .isEqualTo(new BookingPage(List.of(cancelled, pending), 2));
  }

  @Test
  default void a_list_can_be_cut_down_to_starts_from_and_before() {
    var client = storage().knownClient();
    var coach = storage().knownCoach();
    added(client, coach, "2025-11-15T09:00:00Z");
    var ten = added(client, coach, "2025-11-15T10:00:00Z");
    var eleven = added(client, coach, "2025-11-15T11:00:00Z");

    var from = new BookingFilter(Set.of(), at("2025-11-15T10:00:00Z"), null);
    assertThat(ofClient(client, from, FIRST_20))
        .isEqualTo(new BookingPage(List.of(eleven, ten), 2));
    var fromTo =
        new BookingFilter(Set.of(PENDING), at("2025-11-15T09:00:01Z"), at("2025-11-15T11:00:00Z"));
    assertThat(ofClient(client, fromTo, FIRST_20)).isEqualTo(new BookingPage(List.of(ten), 1));
  }

  private BookingPage ofClient(ClientId client, BookingFilter filter, Page page) {
    return storage().bookings().listOfClient(client, filter, page);
  }

  private BookingPage ofCoach(CoachId coach, BookingFilter filter, Page page) {
    return storage().bookings().listOfCoach(coach, filter, page);
  }

  private Booking added(ClientId client, CoachId coach, String start) {
    return storage().added(aBooking(client, coach, hourFrom(start)));
  }

  private Booking made(Instant then) {
    var fields =
        aBooking(storage().knownClient(), storage().knownCoach(), hourFrom("2025-11-15T09:00:00Z"));
    var booking =
        new Booking(
            BookingId.next(then),
            fields.client(),
            fields.coach(),
            fields.slot(),
            PENDING,
            fields.notes(),
            null,
            null,
            Revision.first(then));
    return storage().added(booking);
  }

  private Booking become(Booking booking, BookingStatus next) {
    return storage()
        .bookings()
        .change(
            booking.id(),
            actor(booking.coach()),
            b -> Placement.unmoved(b.become(next, NOW)),
            Receipt.none());
  }

  private static BookingFilter having(BookingStatus... statuses) {
    return new BookingFilter(Set.of(statuses), null, null);
  }
}
