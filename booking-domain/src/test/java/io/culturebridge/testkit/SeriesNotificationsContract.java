package io.culturebridge.testkit;

import static io.culturebridge.domain.notification.NotificationKind.CANCELLED;
import static io.culturebridge.domain.notification.NotificationKind.REMINDER;
import static io.culturebridge.domain.notification.NotificationKind.REQUESTED;
import static io.culturebridge.domain.notification.NotificationKind.RESCHEDULED;
import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.at;
import static io.culturebridge.testkit.SeriesStorage.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.notification.Letter;
import io.culturebridge.domain.notification.Notification;
import io.culturebridge.domain.notification.NotificationStatus;
import io.culturebridge.domain.series.BookedSeries;
import io.culturebridge.domain.series.OnConflict;
import io.culturebridge.domain.series.SeriesMove;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People are told of a series once, and not once for each session. */
public interface SeriesNotificationsContract {

  Instant LATER = NOW.plusSeconds(120);
  String FIRST = "2026-06-01T10:00:00Z";
  String THIRD = "2026-06-03T10:00:00Z";

  NotificationStorage told();

  @Test
  default void a_new_series_is_told_to_each_person_in_one_letter() {
    var booked = daily();

    var letters = dueLetters();

    assertThat(letters)
        .hasSize(2)
        .allSatisfy(letter -> {
          assertThat(letter.notification().kind()).isEqualTo(REQUESTED);
          assertThat(letter.sessions()).isEqualTo(booked.bookings());
          assertThat(letter.details().booking()).isEqualTo(booked.bookings().getFirst());
        })
        .extracting(letter -> letter.recipient().id())
        .containsExactlyInAnyOrder(booked.series().client().user(), booked.series().coach().user());
  }

  @Test
  default void a_letter_is_told_of_with_each_booking_it_is_about() {
    var booked = daily();
    told().planAll(LATER);

    var first = told().notifications().of(booked.bookings().getFirst().id());
    assertThat(first).hasSize(2);
    assertThat(booked.bookings())
        .allSatisfy(
            booking -> assertThat(told().notifications().of(booking.id())).isEqualTo(first));
  }

  @Test
  default void what_moves_from_the_middle_is_told_once_and_no_more_is() {
    var booked = daily();
    dueLetters().forEach(this::sent);
    var moved =
        told()
            .recurring()
            .move(booked.series(), new SeriesMove(at(THIRD), at(THIRD).plusSeconds(3600), null));

    assertThat(dueLetters())
        .hasSize(2)
        .allSatisfy(letter -> {
          assertThat(letter.notification().kind()).isEqualTo(RESCHEDULED);
          assertThat(letter.sessions()).isEqualTo(moved.bookings().subList(2, 4));
        });
  }

  @Test
  default void what_is_called_off_is_told_once_and_reminded_of_no_more() {
    var booked = daily();
    var confirmed = confirmed(booked);
    dueLetters().forEach(this::sent);
    var cancelled = told().recurring().cancel(booked.series(), FIRST);

    assertThat(dueLetters())
        .hasSize(2)
        .allSatisfy(letter -> {
          assertThat(letter.notification().kind()).isEqualTo(CANCELLED);
          assertThat(letter.sessions()).isEqualTo(cancelled);
        });
    assertThat(confirmed)
        .allSatisfy(booking ->
            assertThat(told().notifications().of(booking.id()))
                .filteredOn(notification -> notification.kind() == REMINDER)
                .hasSize(4)
                .extracting(Notification::status)
                .containsOnly(NotificationStatus.DROPPED));
  }

  @Test
  default void a_single_session_of_a_series_is_told_of_by_itself() {
    var booked = daily();
    dueLetters().forEach(this::sent);
    var second = booked.bookings().get(1);
    told().become(second, BookingStatus.CANCELLED, NOW.plusSeconds(60));

    assertThat(dueLetters())
        .hasSize(2)
        .allSatisfy(letter ->
            assertThat(letter.sessions()).extracting(Booking::id).containsExactly(second.id()));
  }

  private BookedSeries daily() {
    var storage = told().storage();
    var rule = request(storage.knownCoach(), FIRST, "FREQ=DAILY;COUNT=4", OnConflict.REJECT);
    return told().recurring().add(storage.knownClient(), rule).booked();
  }

  private List<Booking> confirmed(BookedSeries booked) {
    return booked.bookings().stream()
        .map(booking -> told().become(booking, BookingStatus.CONFIRMED, NOW.plusSeconds(30)))
        .toList();
  }

  private List<Letter> dueLetters() {
    told().planAll(LATER);
    return told().notifications().takeDue(50, LATER, Duration.ofMinutes(1));
  }

  private void sent(Letter letter) {
    told()
        .notifications()
        .save(letter.notification(), letter.notification().sent("a@example.com", LATER));
  }
}
