package io.culturebridge.testkit;

import static io.culturebridge.domain.booking.BookingStatus.CANCELLED;
import static io.culturebridge.domain.booking.BookingStatus.CONFIRMED;
import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.at;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static io.culturebridge.testkit.SeriesStorage.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.availability.Obstacle;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingChange;
import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.booking.BookingFilter;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.ChangeType;
import io.culturebridge.domain.booking.Page;
import io.culturebridge.domain.booking.Placement;
import io.culturebridge.domain.idempotency.IdempotencyKey;
import io.culturebridge.domain.idempotency.KeptAnswer;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.series.NewSeries;
import io.culturebridge.domain.series.OnConflict;
import io.culturebridge.domain.series.RefusedSession;
import io.culturebridge.domain.series.SeriesId;
import io.culturebridge.domain.time.TimeSlot;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every adapter of {@code SeriesRepository} keeps to when series are added and called off. */
public interface SeriesRepositoryContract {

  /** Six in the evening in Madrid, in winter. */
  String MONDAY = "2026-03-16T17:00:00Z";

  String WEEKLY = "FREQ=WEEKLY;COUNT=4";

  SeriesStorage recurring();

  @Test
  default void a_series_makes_bookings_like_all_others() {
    var made = added(MONDAY, OnConflict.REJECT);

    assertThat(made.skipped()).isEmpty();
    var bookings = made.booked().bookings();
    assertThat(bookings)
        .extracting(Booking::slot)
        .containsExactly(
            hourFrom(MONDAY),
            hourFrom("2026-03-23T17:00:00Z"),
            hourFrom("2026-03-30T16:00:00Z"),
            hourFrom("2026-04-06T16:00:00Z"));
    assertThat(bookings)
        .allSatisfy(booking -> {
          assertThat(
                  recurring().storage().bookings().find(booking.id()).map(BookingDetails::booking))
              .contains(booking);
          assertThat(recurring().storage().bookings().history(booking.id()))
              .containsExactly(
                  new BookingChange(ChangeType.REQUESTED, actor(booking.client()), booking));
        });
  }

  @Test
  default void a_series_is_found_by_its_id_and_by_its_bookings() {
    var made = added(MONDAY, OnConflict.REJECT);
    var id = made.booked().series().id();

    assertThat(recurring().series().find(id)).contains(made.booked());
    assertThat(made.booked().bookings())
        .allSatisfy(booking -> assertThat(recurring().series().of(booking.id())).contains(id));
  }

  @Test
  default void what_is_no_series_is_not_found() {
    assertThat(recurring().series().find(new SeriesId(UUID.randomUUID()))).isEmpty();
    assertThat(recurring().series().of(new BookingId(UUID.randomUUID()))).isEmpty();
  }

  @Test
  default void one_taken_slot_refuses_the_whole_series() {
    var coach = recurring().storage().knownCoach();
    take(coach, hourFrom("2026-03-23T17:30:00Z"));

    var refusal = rejectionOf(() -> added(coach, MONDAY, OnConflict.REJECT, Receipt.none()));

    var taken = new RefusedSession(hourFrom("2026-03-23T17:00:00Z"), Set.of(Obstacle.BOOKED));
    assertThat(refusal).isEqualTo(new Rejection.SeriesNotOffered(coach, List.of(taken)));
    assertThat(sessionsOf(coach)).hasSize(1);
  }

  @Test
  default void taken_slots_can_be_left_out() {
    var coach = recurring().storage().knownCoach();
    take(coach, hourFrom("2026-03-23T17:30:00Z"));

    var made = added(coach, MONDAY, OnConflict.SKIP, Receipt.none());

    assertThat(made.skipped())
        .containsExactly(
            new RefusedSession(hourFrom("2026-03-23T17:00:00Z"), Set.of(Obstacle.BOOKED)));
    assertThat(made.booked().bookings()).hasSize(3);
    assertThat(sessionsOf(coach)).hasSize(4);
  }

  @Test
  default void a_series_of_which_nothing_can_be_booked_is_refused() {
    var coach = recurring().storage().knownCoach();
    added(coach, MONDAY, OnConflict.REJECT, Receipt.none());

    assertThat(rejectionOf(() -> added(coach, MONDAY, OnConflict.SKIP, Receipt.none())))
        .isInstanceOf(Rejection.SeriesNotOffered.class);
  }

  @Test
  default void an_unknown_coach_has_no_series() {
    var coach = Fixtures.aCoach();

    assertThat(rejectionOf(() -> added(coach, MONDAY, OnConflict.SKIP, Receipt.none())))
        .isEqualTo(new Rejection.UnknownCoach(coach));
  }

  @Test
  default void sessions_from_then_on_are_cancelled_and_those_before_are_not() {
    var booked = added(MONDAY, OnConflict.REJECT).booked();

    var cancelled = recurring().cancel(booked.series(), "2026-03-30T16:00:00Z");

    assertThat(cancelled).hasSize(2).allMatch(booking -> booking.status() == CANCELLED);
    assertThat(recurring().series().find(booked.series().id()).orElseThrow().bookings())
        .containsExactly(
            booked.bookings().get(0), booked.bookings().get(1), cancelled.get(0), cancelled.get(1));
    assertThat(recurring().storage().bookings().history(cancelled.get(1).id()))
        .last()
        .isEqualTo(
            new BookingChange(
                ChangeType.CANCELLED, actor(booked.series().coach()), cancelled.get(1)));
  }

  @Test
  default void a_confirmed_session_is_cancelled_and_a_cancelled_one_is_left_alone() {
    var booked = added(MONDAY, OnConflict.REJECT).booked();
    var bookings = recurring().storage().bookings();
    var coach = actor(booked.series().coach());
    bookings.change(
        booked.bookings().get(0).id(),
        coach,
        b -> Placement.unmoved(b.become(CONFIRMED, NOW)),
        Receipt.none());
    bookings.change(
        booked.bookings().get(1).id(),
        coach,
        b -> Placement.unmoved(b.become(CANCELLED, NOW)),
        Receipt.none());

    assertThat(recurring().cancel(booked.series(), MONDAY)).hasSize(3);
    assertThat(recurring().cancel(booked.series(), MONDAY)).isEmpty();
  }

  @Test
  default void the_answer_is_kept_with_the_series_and_a_used_key_stores_nothing() {
    var client = recurring().storage().knownClient();
    var coach = recurring().storage().knownCoach();
    var answer =
        new KeptAnswer(
            new IdempotencyKey(client.user(), "key"), "f", "a", NOW.truncatedTo(ChronoUnit.MILLIS));
    Receipt<NewSeries> receipt = outcome -> Optional.of(answer);
    recurring().add(client, request(coach, MONDAY, WEEKLY, OnConflict.REJECT), receipt);

    var later = request(coach, "2026-05-04T16:00:00Z", WEEKLY, OnConflict.REJECT);
    assertThat(rejectionOf(() -> recurring().add(client, later, receipt)))
        .isEqualTo(new Rejection.KeyAlreadyUsed(answer.key()));

    assertThat(recurring().storage().idempotencyKeys().find(answer.key(), NOW)).contains(answer);
    assertThat(sessionsOf(coach)).hasSize(4);
  }

  @Test
  default void the_last_session_of_the_year_9999_ends_in_the_next() {
    var coach = recurring().storage().knownCoach();
    var request = request(coach, "9999-12-31T23:30:00Z", "FREQ=DAILY;COUNT=1", OnConflict.REJECT);

    var made = recurring().add(recurring().storage().knownClient(), request).booked();

    assertThat(recurring().series().find(made.series().id())).contains(made);
  }

  @Test
  default void a_time_the_clocks_skip_is_remembered_as_the_rule_has_it() {
    var made =
        recurring()
            .add(
                recurring().storage().knownClient(),
                request(
                    recurring().storage().knownCoach(),
                    "2026-03-28T01:30:00Z",
                    "FREQ=DAILY;COUNT=3",
                    OnConflict.REJECT));

    var found = recurring().series().find(made.booked().series().id()).orElseThrow().sessions();
    assertThat(found.get(1).local()).isEqualTo(LocalDateTime.parse("2026-03-29T02:30"));
    assertThat(found.get(1).booking().slot().start()).isEqualTo(at("2026-03-29T01:00:00Z"));
    assertThat(found.get(2).booking().slot().start()).isEqualTo(at("2026-03-30T00:30:00Z"));
  }

  private NewSeries added(String start, OnConflict onConflict) {
    return added(recurring().storage().knownCoach(), start, onConflict, Receipt.none());
  }

  private NewSeries added(
      CoachId coach, String start, OnConflict onConflict, Receipt<NewSeries> receipt) {
    var client = recurring().storage().knownClient();
    return recurring().add(client, request(coach, start, WEEKLY, onConflict), receipt);
  }

  private void take(CoachId coach, TimeSlot slot) {
    var booking = aBooking(recurring().storage().knownClient(), coach, slot);
    recurring().storage().added(booking);
  }

  private List<Booking> sessionsOf(CoachId coach) {
    return recurring()
        .storage()
        .bookings()
        .listOfCoach(coach, BookingFilter.all(), new Page(0, 100))
        .bookings();
  }
}
