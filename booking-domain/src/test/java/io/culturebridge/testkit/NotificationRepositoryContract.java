package io.culturebridge.testkit;

import static io.culturebridge.domain.booking.BookingStatus.CANCELLED;
import static io.culturebridge.domain.booking.BookingStatus.COMPLETED;
import static io.culturebridge.domain.booking.BookingStatus.CONFIRMED;
import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingRules;
import io.culturebridge.domain.booking.MeetingLink;
import io.culturebridge.domain.booking.Notes;
import io.culturebridge.domain.booking.Placement;
import io.culturebridge.domain.notification.Notification;
import io.culturebridge.domain.notification.NotificationKind;
import io.culturebridge.domain.notification.NotificationPreferences;
import io.culturebridge.domain.notification.NotificationStatus;
import io.culturebridge.domain.people.UserId;
import io.culturebridge.domain.time.TimeSlot;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which notifications {@code NotificationRepository} plans, but for reminders. */
public interface NotificationRepositoryContract {

  TimeSlot NOON = hourFrom("2025-11-15T12:00:00Z");
  TimeSlot EVENING = hourFrom("2025-11-15T19:00:00Z");

  NotificationStorage told();

  @Test
  default void without_changes_there_is_nothing_to_plan() {
    assertThat(told().notifications().plan(10, NOW)).isFalse();
  }

  @Test
  default void both_people_are_told_of_a_request_when_it_was_made() {
    var booking = told().requested(NOON);

    told().planAll(NOW.plusSeconds(2));

    var made = NOW.truncatedTo(ChronoUnit.MILLIS);
    assertThat(told().notifications().of(booking.id()))
        .hasSize(2)
        .allSatisfy(planned -> {
          var expected =
              new Notification(
                  planned.id(),
                  booking.id(),
                  0,
                  NotificationKind.REQUESTED,
                  planned.recipient(),
                  null,
                  made,
                  NotificationStatus.PLANNED,
                  0,
                  null,
                  null,
                  made,
                  null);
          assertThat(planned).isEqualTo(expected);
        })
        .extracting(Notification::recipient)
        .containsExactlyInAnyOrder(booking.client().user(), booking.coach().user());
  }

  @Test
  default void what_happens_is_told_in_its_order_and_notes_and_places_are_not() {
    var booking = told().confirmed(NOON, NOW.plusSeconds(1));
    told().change(booking, b -> Placement.unmoved(withNotes(b)));
    told().change(booking, b -> Placement.unmoved(b.withMeetingLink(place(), NOW)));
    told().move(booking, EVENING, NOW.plusSeconds(3));
    told().become(booking, COMPLETED, NOW.plusSeconds(4));
    told().planAll(NOW.plusSeconds(9));

    assertThat(changesToldTo(booking.client().user(), booking))
        .extracting(Notification::sequence, Notification::kind)
        .containsExactly(
            tuple(0, NotificationKind.REQUESTED),
            tuple(1, NotificationKind.CONFIRMED),
            tuple(4, NotificationKind.RESCHEDULED),
            tuple(5, NotificationKind.COMPLETED));
  }

  @Test
  default void a_change_is_planned_once_however_often_and_by_however_many() {
    var bookings = new ArrayList<Booking>();
    for (int i = 0; i < 20; i++) {
      bookings.add(told().become(told().confirmed(NOON, NOW), CANCELLED, NOW));
    }

    Race.of(Collections.nCopies(4, () -> planSome()));

    told().planAll(NOW);
    assertThat(bookings)
        .allSatisfy(booking ->
            assertThat(changesToldTo(booking.coach().user(), booking))
                .extracting(Notification::kind)
                .containsExactlyInAnyOrder(
                    NotificationKind.REQUESTED,
                    NotificationKind.CONFIRMED,
                    NotificationKind.CANCELLED));
  }

  @Test
  default void no_more_changes_are_taken_than_asked_for() {
    told().requested(NOON);
    told().requested(NOON);
    told().requested(NOON);

    assertThat(told().notifications().plan(2, NOW)).isTrue();
    assertThat(told().notifications().plan(2, NOW)).isFalse();
  }

  @Test
  default void nothing_is_planned_for_somebody_who_wants_no_mail() {
    var booking = told().requested(NOON);
    var none = NotificationPreferences.standard().withoutEmail();
    told().preferences().store(booking.client().user(), none, NOW);
    told().become(booking, CONFIRMED, NOW);
    told().planAll(NOW);

    assertThat(told().notifications().of(booking.id()))
        .hasSize(4)
        .extracting(Notification::recipient)
        .containsOnly(booking.coach().user());
  }

  @Test
  default void a_change_from_a_clock_that_is_fast_waits_no_longer_than_others() {
    var booking = told().requested(NOON);
    var before = NOW.minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);

    told().planAll(before);

    assertThat(told().notifications().of(booking.id()))
        .extracting(Notification::dueAt)
        .containsOnly(before);
  }

  @Test
  default void what_is_long_over_is_forgotten() {
    var booking = told().requested(NOON);
    told().planAll(NOW);
    var letters = told().notifications().takeDue(10, NOW, Duration.ofMinutes(1));
    var first = letters.getFirst().notification();
    told().notifications().save(first, first.sent("john@example.com", NOW));
    var open = letters.getLast().notification();
    var then = NOW.plus(Notification.LIFETIME);

    assertThat(told().notifications().forget(10, then.minusSeconds(1))).isFalse();
    assertThat(told().notifications().of(booking.id())).hasSize(2);

    assertThat(told().notifications().forget(1, then)).isTrue();
    assertThat(told().notifications().forget(1, then)).isFalse();
    assertThat(told().notifications().of(booking.id())).containsExactly(open);
  }

  private boolean planSome() {
    boolean more = true;
    while (more) {
      more = told().notifications().plan(7, NOW);
    }
    return true;
  }

  private List<Notification> changesToldTo(UserId person, Booking booking) {
    return told().notifications().of(booking.id()).stream()
        .filter(planned -> planned.recipient().equals(person) && planned.ahead() == null)
        .toList();
  }

  private static Booking withNotes(Booking booking) {
    return booking.change(
        booking.slot(), Notes.of("other"), BookingRules.standard(), NOW.plusSeconds(2));
  }

  private static MeetingLink place() {
    return new MeetingLink(URI.create("https://meet.example.com/abc"));
  }
}
