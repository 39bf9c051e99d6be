package io.culturebridge.testkit;

import static io.culturebridge.domain.booking.BookingStatus.CANCELLED;
import static io.culturebridge.domain.booking.BookingStatus.COMPLETED;
import static io.culturebridge.domain.booking.BookingStatus.CONFIRMED;
import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.notification.DropReason;
import io.culturebridge.domain.notification.Notification;
import io.culturebridge.domain.notification.NotificationPreferences;
import io.culturebridge.domain.notification.NotificationStatus;
import io.culturebridge.domain.people.UserId;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which reminders {@code NotificationRepository} plans, and which it drops. */
public interface RemindersContract {

  TimeSlot FIRST = hourFrom("2025-11-15T12:00:00Z");
  TimeSlot SECOND = hourFrom("2025-11-16T19:00:00Z");
  Duration DAY = Duration.ofDays(1);
  Duration HOUR = Duration.ofHours(1);

  NotificationStorage told();

  @Test
  default void both_people_are_reminded_of_a_confirmed_session_and_of_no_other() {
    var booking = told().requested(FIRST);
    told().planAll(NOW);
    assertThat(planned(booking)).isEmpty();

    told().become(booking, CONFIRMED, NOW);
    told().planAll(NOW);

    assertPlanned(booking, FIRST, DAY, HOUR);
    assertThat(reminders(booking))
        .hasSize(4)
        .allMatch(reminder -> reminder.sequence() == 1)
        .allMatch(reminder -> reminder.dueAt().equals(reminder.nextTry()));
  }

  @Test
  default void a_reminder_whose_time_is_over_is_not_planned() {
    var booking = told().confirmed(FIRST, NOW);

    told().planAll(FIRST.start().minus(DAY));

    assertPlanned(booking, FIRST, HOUR);
  }

  @Test
  default void a_moved_session_is_reminded_of_at_its_new_time() {
    var booking = told().confirmed(FIRST, NOW);
    told().planAll(NOW);

    told().move(booking, SECOND, NOW);
    told().planAll(NOW);

    assertPlanned(booking, SECOND, DAY, HOUR);
    assertThat(dropped(booking, DropReason.MOVED)).hasSize(4);
  }

  @Test
  default void a_session_that_is_off_or_over_is_not_reminded_of() {
    for (var status : List.of(CANCELLED, COMPLETED)) {
      var booking = told().confirmed(FIRST, NOW);
      told().planAll(NOW);

      told().become(booking, status, NOW);
      told().planAll(NOW);

      assertThat(planned(booking)).isEmpty();
      assertThat(dropped(booking, DropReason.NOT_CONFIRMED)).hasSize(4);
    }
  }

  @Test
  default void a_session_that_comes_back_to_its_time_has_its_reminders_once() {
    var booking = told().confirmed(FIRST, NOW);
    told().planAll(NOW);
    told().move(booking, SECOND, NOW);
    told().planAll(NOW);
    told().move(booking, FIRST, NOW);
    told().planAll(NOW);

    assertPlanned(booking, FIRST, DAY, HOUR);
    assertThat(reminders(booking)).hasSize(8);
  }

  @Test
  default void changes_that_are_planned_late_and_together_come_to_the_same() {
    var booking = told().confirmed(FIRST, NOW);
    told().move(booking, SECOND, NOW);
    told().move(booking, FIRST, NOW);
    told().move(booking, SECOND, NOW);
    told().planAll(NOW);

    assertPlanned(booking, SECOND, DAY, HOUR);
    assertThat(reminders(booking)).hasSize(4);
  }

  @Test
  default void a_reminder_that_was_sent_is_not_sent_again_when_a_session_comes_back() {
    var booking = told().confirmed(FIRST, NOW);
    var dayBefore = FIRST.start().minus(DAY);
    told().planAll(NOW);
    sendAllDue(dayBefore);
    told().move(booking, SECOND, dayBefore);
    told().planAll(dayBefore);
    told().move(booking, FIRST, dayBefore);
    told().planAll(dayBefore);

    assertPlanned(booking, FIRST, HOUR);
    assertThat(reminders(booking))
        .filteredOn(reminder -> reminder.status() == NotificationStatus.SENT)
        .hasSize(2);
  }

  @Test
  default void reminders_follow_what_a_person_chooses() {
    var booking = told().confirmed(FIRST, NOW);
    told().planAll(NOW);
    var client = booking.client().user();

    choose(client, true, HOUR, Duration.ofMinutes(90));

    assertThat(plannedFor(client, booking)).containsExactly(Duration.ofMinutes(90), HOUR);
    assertThat(plannedFor(booking.coach().user(), booking)).containsExactly(DAY, HOUR);
    assertThat(dropped(booking, DropReason.NOT_WANTED)).hasSize(1);

    choose(client, true, DAY, HOUR);
    assertThat(plannedFor(client, booking)).containsExactly(DAY, HOUR);
  }

  @Test
  default void whoever_wants_no_mail_or_no_reminders_is_not_reminded() {
    var booking = told().confirmed(FIRST, NOW);
    told().planAll(NOW);
    var coach = booking.coach().user();

    choose(coach, false, HOUR);
    assertThat(plannedFor(coach, booking)).isEmpty();
    choose(coach, true, HOUR);
    assertThat(plannedFor(coach, booking)).containsExactly(HOUR);
    choose(coach, true);
    assertThat(plannedFor(coach, booking)).isEmpty();
  }

  @Test
  default void a_choice_leaves_alone_what_is_due_pending_or_over() {
    var booking = told().confirmed(FIRST, NOW);
    var pending = told().requested(FIRST);
    told().planAll(NOW);
    var late = FIRST.start().minus(HOUR);

    told().preferences().store(pending.client().user(), NotificationPreferences.standard(), NOW);
    told().preferences().store(booking.client().user(), NotificationPreferences.standard(), late);

    assertThat(planned(pending)).isEmpty();
    assertPlanned(booking, FIRST, DAY, HOUR);
  }

  @Test
  default void however_moves_plans_and_choices_race_the_reminders_fit_in_the_end() {
    var booking = told().confirmed(FIRST, NOW);
    var moves =
        Stream.of(SECOND, FIRST, SECOND, FIRST).map(slot -> told().move(booking, slot, NOW));
    var race =
        Race.<Integer>of(
            List.<Callable<Integer>>of(
                () -> moves.toList().size(),
                () -> planOften(),
                () -> planOften(),
                () -> chooseOften(booking.client().user())));
    assertThat(race.results()).hasSize(4);

    told().planAll(NOW);
    assertPlanned(booking, FIRST, DAY, HOUR);
  }

  private int planOften() {
    IntStream.range(0, 10).forEach(i -> told().planAll(NOW));
    return 10;
  }

  private int chooseOften(UserId person) {
    for (int i = 0; i < 5; i++) {
      choose(person, true, HOUR);
      choose(person, true, HOUR, DAY);
    }
    return 5;
  }

  private void choose(UserId person, boolean email, Duration... reminders) {
    var choice = new NotificationPreferences(email, List.of(reminders), Locale.ENGLISH);
    told().preferences().store(person, choice, NOW);
  }

  private void sendAllDue(Instant now) {
    told()
        .notifications()
        .takeDue(100, now, HOUR)
        .forEach(letter -> {
          var taken = letter.notification();
          told().notifications().save(taken, taken.sent("john@example.com", now));
        });
  }

  private void assertPlanned(Booking booking, TimeSlot slot, Duration... ahead) {
    assertThat(planned(booking))
        .hasSize(2 * ahead.length)
        .allMatch(reminder -> reminder.remindsOf().equals(Optional.of(slot.start())));
    assertThat(plannedFor(booking.client().user(), booking)).containsExactly(ahead);
    assertThat(plannedFor(booking.coach().user(), booking)).containsExactly(ahead);
  }

  private List<Duration> plannedFor(UserId person, Booking booking) {
    return planned(booking).stream()
        .filter(reminder -> reminder.recipient().equals(person))
        .map(Notification::ahead)
        .toList();
  }

  private List<Notification> planned(Booking booking) {
    return reminders(booking).stream()
        .filter(reminder -> reminder.status() == NotificationStatus.PLANNED)
        .toList();
  }

  private List<Notification> dropped(Booking booking, DropReason reason) {
    return reminders(booking).stream()
        .filter(reminder -> reminder.status() == NotificationStatus.DROPPED)
        .filter(reminder -> reason.sentence().equals(reminder.lastError()))
        .filter(reminder -> reminder.nextTry() == null)
        .toList();
  }

  private List<Notification> reminders(Booking booking) {
    return told().notifications().of(booking.id()).stream()
        .filter(reminder -> reminder.ahead() != null)
        .toList();
  }
}
