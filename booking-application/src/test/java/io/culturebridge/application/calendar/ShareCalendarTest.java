package io.culturebridge.application.calendar;

import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.PersonUpdate;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.memory.InMemoryCalendarFeeds;
import io.culturebridge.testkit.Fixtures;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ShareCalendarTest {

  private static final Rejection CLOSED = new Rejection.NoSuchFeed();

  private final CalendarWorld world = new CalendarWorld();
  private final ShareCalendar share =
      new ShareCalendar(
          new InMemoryCalendarFeeds(),
          world.storage.people(),
          world.storage.bookings(),
          world.clock);

  @Test
  void a_secret_opens_the_sessions_of_its_owner_and_nobody_elses() {
    var own = world.requested(SLOT);
    var other = Fixtures.aBooking(world.client, world.storage.knownCoach(), SLOT);
    assertThat(
            world
                .storage
                .bookings()
                .add(other, Fixtures.claimOf(other), world.theClient(), Receipt.none()))
        .isTrue();

    var feed = share.read(share.open(world.theCoach()));

    assertThat(feed.owner().id()).isEqualTo(world.theCoach().id());
    assertThat(bookings(feed)).containsExactly(own);
    assertThat(bookings(share.read(share.open(world.theClient()))))
        .containsExactlyInAnyOrder(own, other);
    assertThat(share.read(share.open(actor(world.storage.knownClient()))).sessions()).isEmpty();
  }

  @Test
  void a_secret_cannot_be_guessed() {
    assertThat(share.open(world.theCoach()))
        .matches("[A-Za-z0-9_-]{43}")
        .isNotEqualTo(share.open(world.theCoach()));
    assertThat(rejectionOf(() -> share.read(Unguessable.text()))).isEqualTo(CLOSED);
    assertThat(rejectionOf(() -> share.read(""))).isEqualTo(CLOSED);
  }

  @Test
  void a_new_secret_replaces_the_one_before() {
    var old = share.open(world.theCoach());
    var others = share.open(world.theClient());
    var secret = share.open(world.theCoach());

    assertThat(rejectionOf(() -> share.read(old))).isEqualTo(CLOSED);
    assertThat(share.read(secret).owner().id()).isEqualTo(world.theCoach().id());
    assertThat(share.read(others).owner().id()).isEqualTo(world.theClient().id());
  }

  @Test
  void a_closed_feed_is_read_by_nobody() {
    var secret = share.open(world.theCoach());
    share.close(world.theCoach());
    share.close(world.theCoach());

    assertThat(rejectionOf(() -> share.read(secret))).isEqualTo(CLOSED);
  }

  @Test
  void the_feed_of_somebody_no_longer_active_is_read_by_nobody_for_as_long() {
    var secret = share.open(world.theCoach());
    setActive(false);
    assertThat(rejectionOf(() -> share.read(secret))).isEqualTo(CLOSED);

    setActive(true);
    assertThat(share.read(secret).sessions()).isEmpty();
  }

  @Test
  void a_feed_goes_back_ninety_days_and_holds_what_was_cancelled() {
    var cancelled = world.cancel(world.requested(SLOT));
    var last = world.requested(onDay(1));
    var secret = share.open(world.theCoach());
    world.clock.set(SLOT.end().plus(Duration.ofDays(90)).minusMillis(1));
    assertThat(bookings(share.read(secret))).containsExactly(cancelled, last);

    world.clock.advance(Duration.ofMillis(1));
    assertThat(bookings(share.read(secret))).containsExactly(last);
  }

  private static TimeSlot onDay(int day) {
    return TimeSlot.of(SLOT.start().plus(Duration.ofDays(day)), SLOT.duration());
  }

  private void setActive(boolean active) {
    var people = world.storage.people();
    var person = people.find(world.theCoach().id()).orElseThrow();
    people.store(new PersonUpdate(null, null, null, active, null).applyTo(person));
  }

  private static List<Booking> bookings(Feed feed) {
    return feed.sessions().stream().map(BookingDetails::booking).toList();
  }
}
