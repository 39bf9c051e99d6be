package io.culturebridge.application.calendar;

import static io.culturebridge.testkit.CalendarFixtures.GOOGLE;
import static io.culturebridge.testkit.CalendarFixtures.OUTLOOK;
import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.culturebridge.application.calendar.FaultyCalendar.Call;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarAnswer.Refused;
import io.culturebridge.domain.calendar.LinkStatus;
import io.culturebridge.domain.time.TimeSlot;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens, or breaks, while the provider is being called. */
final class InterruptedSyncTest {

  private static final TimeSlot LATER = hourFrom("2025-11-16T09:00:00Z");

  private final CalendarWorld world = new CalendarWorld();
  private final CalendarAccount account = world.connect(world.theCoach(), GOOGLE);
  private final FaultyCalendar google = world.google.calendars;

  @Test
  void a_crash_between_the_call_and_our_keeping_it_makes_no_second_event() {
    var booking = world.confirmed();
    google.after(Call.PUT, InterruptedSyncTest::crash);
    assertThatThrownBy(world::work).hasRootCauseInstanceOf(Killed.class);
    assertThat(world.link(booking, account).status()).isEqualTo(LinkStatus.PENDING);

    world.work();

    assertInStep(booking, SLOT);
    assertThat(google.count(Call.PUT)).isEqualTo(2);
  }

  @Test
  void a_crash_after_removing_makes_no_difference() {
    var booking = world.confirmed();
    world.work();
    world.cancel(booking);
    google.after(Call.REMOVE, InterruptedSyncTest::crash);
    assertThatThrownBy(world::work).hasRootCauseInstanceOf(Killed.class);

    world.work();

    assertThat(events()).isEmpty();
    assertThat(world.link(booking, account).status()).isEqualTo(LinkStatus.SYNCED);
  }

  @Test
  void an_event_made_and_never_kept_is_removed_with_its_booking() {
    var booking = world.confirmed();
    google.after(Call.PUT, InterruptedSyncTest::crash);
    assertThatThrownBy(world::work).hasRootCauseInstanceOf(Killed.class);
    world.cancel(booking);

    world.work();

    assertThat(events()).isEmpty();
  }

  @Test
  void an_event_is_looked_for_unless_nobody_was_ever_asked_for_it() {
    world.confirmed();
    google.after(Call.PUT, InterruptedSyncTest::crash);
    assertThatThrownBy(world::work).hasRootCauseInstanceOf(Killed.class);
    assertThat(google.made()).hasSize(1);

    world.work();

    assertThat(google.made()).hasSize(1);
    assertThat(google.puts()).hasSize(2);
  }

  @Test
  void a_booking_led_to_another_calendar_in_time_comes_into_that_one_only() {
    var booking = world.confirmed();
    world.followBookings().run();
    var read = world.link(booking, account);
    var elsewhere = world.connect(world.theCoach(), OUTLOOK);
    world.storage.links().request(booking.id(), elsewhere, ZoneOffset.UTC, world.clock.instant());

    var lent = new LentCalendar(google, world.tokens(account).access());
    var answer =
        new SyncLink(world.storage.links(), world.storage.bookings(), world.clock).sync(read, lent);

    assertThat(answer).isInstanceOf(Refused.class);
    assertThat(events()).isEmpty();
  }

  @Test
  void an_event_that_comes_back_is_looked_for() {
    var booking = world.confirmed();
    world.work();
    world.calendar(account).personDeletes(world.link(booking, account).key().text());
    world.move(booking, LATER);
    world.work();

    assertInStep(booking, LATER);
    assertThat(google.made()).hasSize(1);
  }

  @Test
  void a_booking_moved_while_its_event_is_made_ends_where_it_was_moved_to() {
    var booking = world.confirmed();
    google.after(Call.PUT, () -> world.move(booking, LATER));
    world.work();
    world.work();

    assertInStep(booking, LATER);
  }

  @Test
  void a_booking_moved_and_followed_while_its_event_is_made_ends_where_it_was_moved_to() {
    var booking = world.confirmed();
    google.after(Call.PUT, () -> moveAndFollow(booking));
    world.work();

    assertInStep(booking, LATER);
  }

  @Test
  void a_booking_cancelled_while_its_event_is_made_ends_without_one() {
    var booking = world.confirmed();
    google.after(Call.PUT, () -> world.cancel(booking));
    world.work();
    world.work();

    assertThat(events()).isEmpty();
    assertThat(world.now(booking).meetingLink()).isNull();
    assertThat(world.link(booking, account).eventId()).isNull();
  }

  @Test
  void a_booking_cancelled_while_its_event_is_moved_ends_without_one() {
    var booking = world.confirmed();
    world.work();
    world.move(booking, LATER);
    google.before(Call.PUT, () -> cancelAndFollow(booking));
    world.work();

    assertThat(events()).isEmpty();
  }

  @Test
  void a_calendar_disconnected_in_the_middle_ends_the_run() {
    world.confirmed();
    google.after(Call.PUT, () -> world.connectCalendar().disconnect(world.theCoach(), GOOGLE));
    world.followBookings().run();

    assertThat(world.run(account)).isEmpty();
  }

  private void moveAndFollow(Booking booking) {
    world.move(booking, LATER);
    world.followBookings().run();
  }

  private void cancelAndFollow(Booking booking) {
    world.cancel(booking);
    world.followBookings().run();
  }

  private static void crash() {
    throw new Killed();
  }

  /** Nothing of ours sees it, as nothing sees the end of its process. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private void assertInStep(Booking booking, TimeSlot slot) {
    assertThat(events()).containsExactly(slot);
    var link = world.link(booking, account);
    assertThat(link.status()).isEqualTo(LinkStatus.SYNCED);
    world.work();
    assertThat(world.link(booking, account).sequence())
        .isEqualTo(world.now(booking).revision().sequence());
  }

  private List<TimeSlot> events() {
    return world.calendar(account).liveEvents();
  }
}
