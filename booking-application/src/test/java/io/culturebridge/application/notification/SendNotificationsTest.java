package io.culturebridge.application.notification;

import static io.culturebridge.domain.booking.BookingStatus.CANCELLED;
import static io.culturebridge.domain.booking.BookingStatus.COMPLETED;
import static io.culturebridge.domain.booking.BookingStatus.CONFIRMED;
import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.culturebridge.application.Backoff;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.notification.Delivery.Accepted;
import io.culturebridge.domain.notification.Delivery.Away;
import io.culturebridge.domain.notification.Delivery.Deferred;
import io.culturebridge.domain.notification.Delivery.Refused;
import io.culturebridge.domain.notification.Letter;
import io.culturebridge.domain.notification.Notification;
import io.culturebridge.domain.notification.NotificationStatus;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who receives what when, and what becomes of it when it cannot be sent. */
final class SendNotificationsTest {

  private static final TimeSlot FRIDAY = hourFrom("2025-11-14T12:00:00Z");
  private static final TimeSlot SUNDAY = hourFrom("2025-11-16T12:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final TellingWorld world = new TellingWorld();
  private final FakeChannel channel = world.channel;

  @Test
  void both_people_are_told_within_a_run_and_the_next_is_a_second_later() {
    var booking = world.told.requested(FRIDAY);

    assertThat(world.run()).isEqualTo(NOW.plusSeconds(1));

    assertReceived(booking, "requested");
    assertThat(world.of(booking))
        .hasSize(2)
        .allMatch(told -> told.status() == NotificationStatus.SENT)
        .extracting(Notification::address)
        .containsExactlyInAnyOrder("john.doe@example.com", "jane.smith@example.com");
  }

  @Test
  void nothing_is_sent_twice_and_much_is_sent_in_one_run() {
    var bookings = IntStream.range(0, 60).mapToObj(i -> world.told.requested(FRIDAY)).toList();

    world.run();
    world.run();

    assertThat(bookings).allSatisfy(booking -> assertReceived(booking, "requested"));
  }

  @Test
  void a_session_is_reminded_of_a_day_and_an_hour_before() {
    var booking = world.confirmed(FRIDAY);

    world.runUntil(FRIDAY.start().minus(Duration.ofDays(1)), MINUTE);
    assertReceived(booking, "requested", "confirmed");
    world.runUntil(FRIDAY.start().minus(Duration.ofHours(1)), MINUTE);
    assertReceived(booking, "requested", "confirmed", "reminder 1440");
    world.runUntil(FRIDAY.end(), MINUTE);
    assertReceived(booking, "requested", "confirmed", "reminder 1440", "reminder 60");
  }

  @Test
  void reminders_follow_a_session_that_moves() {
    var booking = world.confirmed(FRIDAY);
    world.runUntil(FRIDAY.start().minus(Duration.ofHours(3)), MINUTE);
    world.move(booking, SUNDAY);
    world.runUntil(SUNDAY.end(), MINUTE);
    world.become(booking, COMPLETED);
    world.run();

    assertReceived(
        booking,
        "requested",
        "confirmed",
        "reminder 1440",
        "rescheduled",
        "reminder 1440",
        "reminder 60",
        "completed");
  }

  @Test
  void a_session_that_moves_away_and_back_has_each_reminder_once() {
    var booking = world.confirmed(FRIDAY);
    world.runUntil(FRIDAY.start().minus(Duration.ofHours(3)), MINUTE);
    world.move(booking, SUNDAY);
    world.run();
    world.move(booking, FRIDAY);
    world.runUntil(SUNDAY.end(), MINUTE);

    assertReceived(
        booking,
        "requested",
        "confirmed",
        "reminder 1440",
        "rescheduled",
        "rescheduled",
        "reminder 60");
  }

  @Test
  void a_session_that_is_off_is_not_reminded_of() {
    var booking = world.confirmed(FRIDAY);
    world.run();
    world.become(booking, CANCELLED);
    world.runUntil(FRIDAY.end(), Duration.ofMinutes(10));

    assertReceived(booking, "requested", "confirmed", "cancelled");
  }

  @Test
  void reminders_nobody_could_send_before_the_session_began_are_dropped() {
    var booking = world.confirmed(FRIDAY);
    world.run();
    world.clock.set(FRIDAY.start());
    world.run();

    assertReceived(booking, "requested", "confirmed");
    assertThat(world.of(booking))
        .filteredOn(told -> told.status() == NotificationStatus.DROPPED)
        .hasSize(4);
  }

  @Test
  void what_waits_while_the_channel_is_away_is_sent_once_when_it_is_back() {
    var asked = new AtomicInteger();
    channel.answer =
        letter -> {
          asked.incrementAndGet();
          return new Away("Connection refused");
        };
    var bookings = IntStream.range(0, 30).mapToObj(i -> world.told.requested(FRIDAY)).toList();

    assertThat(world.run()).isEqualTo(world.clock.instant().plusSeconds(30));
    world.runUntil(NOW.plus(Duration.ofHours(1)));
    assertThat(asked.get()).isLessThanOrEqualTo(4 * 120);
    assertThat(world.of(bookings.getFirst()))
        .allMatch(told -> told.status() == NotificationStatus.RETRYING && told.attempts() == 0);

    channel.answer = letter -> new Accepted();
    world.runUntil(world.clock.instant().plusSeconds(60));
    assertThat(channel.taken).hasSize(60);
    assertThat(bookings).allSatisfy(booking -> assertReceived(booking, "requested"));
  }

  @Test
  void a_crash_before_the_outcome_was_kept_leads_to_one_repeat_under_the_same_id() {
    var booking = world.told.requested(FRIDAY);
    world.told.planAll(NOW);
    // what a process does that dies between the channel's answer and our keeping it
    world.told.notifications().takeDue(9, NOW, LetterBatch.LEASE).forEach(channel::deliver);

    world.runUntil(NOW.plus(LetterBatch.LEASE));
    assertThat(channel.taken).hasSize(2);
    world.runUntil(NOW.plus(LetterBatch.LEASE).plusSeconds(3));

    assertReceived(booking, "requested", "requested");
    assertThat(channel.taken).extracting(letter -> letter.notification().id()).hasSize(4);
    assertThat(channel.taken.stream().map(letter -> letter.notification().id()).distinct())
        .hasSize(2);
    world.runUntil(NOW.plus(Duration.ofMinutes(10)));
    assertThat(channel.taken).hasSize(4);
  }

  @Test
  void a_letter_is_left_to_others_when_little_is_left_of_its_lease() {
    var booking = world.told.requested(FRIDAY);
    channel.answer =
        letter -> {
          world.clock.advance(LetterBatch.LEASE);
          return new Deferred("Slow");
        };
    world.told.planAll(NOW);
    var due = world.told.notifications().takeDue(9, NOW, LetterBatch.LEASE);
    world.clock.advance(Duration.ofSeconds(26));

    new LetterBatch(due, world.told.notifications(), channel, world.clock).send();

    assertThat(world.clock.instant()).isEqualTo(NOW.plusSeconds(26));
    assertThat(world.of(booking)).allMatch(told -> told.attempts() == 0);
  }

  @Test
  void what_is_refused_is_not_tried_again() {
    channel.answer = letter -> new Refused("No such mailbox");
    var booking = world.told.requested(FRIDAY);
    world.run();
    channel.answer = letter -> new Accepted();
    world.runUntil(NOW.plus(Duration.ofHours(3)), MINUTE);

    assertThat(channel.taken).isEmpty();
    assertThat(world.of(booking))
        .hasSize(2)
        .allMatch(told -> told.status() == NotificationStatus.FAILED)
        .allMatch(told -> "No such mailbox".equals(told.lastError()) && told.address() != null);
  }

  @Test
  void what_is_put_off_is_tried_again_for_about_two_days() {
    channel.answer = letter -> new Deferred("Try later");
    var booking = world.told.requested(FRIDAY);
    var first = world.of(booking);
    assertThat(first).isEmpty();

    world.runUntil(NOW.plus(Duration.ofHours(20)), MINUTE);
    assertThat(world.of(booking)).allMatch(told -> told.status() == NotificationStatus.RETRYING);
    world.runUntil(NOW.plus(Duration.ofDays(4)), MINUTE);

    assertThat(world.of(booking))
        .allMatch(told -> told.status() == NotificationStatus.FAILED)
        .allMatch(told -> told.attempts() == Backoff.MOST_ATTEMPTS + 1);
  }

  @Test
  void somebody_without_an_address_keeps_nobody_from_being_told() {
    var booking = world.told.requested(FRIDAY);
    world.told.storage().people().store(Person.of(booking.client().user(), Role.CLIENT));
    world.run();

    assertThat(world.receivedBy(booking.client().user())).isEmpty();
    assertThat(world.receivedBy(booking.coach().user())).containsExactly("requested");
    assertThat(world.of(booking))
        .filteredOn(told -> told.status() == NotificationStatus.FAILED)
        .extracting(Notification::lastError)
        .containsExactly("No e-mail address is known");
  }

  @Test
  void a_letter_that_breaks_the_channel_is_said_and_put_off_and_stops_no_other() {
    var booking = world.told.requested(FRIDAY);
    channel.answer =
        letter -> {
          if (isForClient(letter, booking)) {
            throw new IllegalStateException("broken");
          }
          return new Accepted();
        };

    assertThatThrownBy(world::run).hasMessage("broken");

    assertThat(world.receivedBy(booking.coach().user())).containsExactly("requested");
    assertThat(world.of(booking))
        .filteredOn(told -> told.status() == NotificationStatus.RETRYING)
        .extracting(Notification::attempts)
        .containsExactly(1);
  }

  @Test
  void whoever_confirms_at_the_last_moment_is_told_of_that_and_of_nothing_else() {
    var booking = world.told.requested(FRIDAY);
    world.clock.set(Instant.parse("2025-11-14T11:30:00Z"));
    world.become(booking, CONFIRMED);
    world.runUntil(FRIDAY.end(), MINUTE);

    assertReceived(booking, "requested", "confirmed");
  }

  private static boolean isForClient(Letter letter, Booking booking) {
    return letter.recipient().id().equals(booking.client().user());
  }

  private void assertReceived(Booking booking, String... words) {
    assertThat(world.receivedBy(booking.client().user())).containsExactly(words);
    assertThat(world.receivedBy(booking.coach().user())).containsExactly(words);
  }
}
