package io.culturebridge.application.calendar;

import static io.culturebridge.testkit.CalendarFixtures.GOOGLE;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.application.calendar.FaultyCalendar.Call;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarAnswer.ReconnectNeeded;
import io.culturebridge.domain.calendar.CalendarEvent;
import io.culturebridge.domain.calendar.LinkStatus;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is to be done waits for an owner who must connect the calendar anew. */
final class BrokenConnectionTest {

  private final CalendarWorld world = new CalendarWorld();
  private final CalendarAccount account = world.connect(world.theCoach(), GOOGLE);
  private final FaultyCalendar google = world.google.calendars;

  @Test
  void the_backlog_is_kept_and_worked_off_once_the_owner_is_back() {
    var first = world.confirmed(onDay(10));
    google.fail(Call.PUT, new ReconnectNeeded<>("Access was withdrawn"));
    world.work();
    assertThat(world.connection(account).isUsable()).isFalse();
    assertPending(first);
    var others = confirmedLater();
    others.forEach(this::assertNoLink);
    assertThat(google.count(Call.PUT)).isEqualTo(1);

    world.connect(world.theCoach(), GOOGLE);
    world.work();

    assertThat(world.calendar(account).liveEvents()).hasSize(6);
    var slots =
        google.puts().stream().skip(1).map(CalendarEvent::slot).map(TimeSlot::start).toList();
    assertThat(slots)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(10, 16).mapToObj(day -> onDay(day).start()).toList());
  }

  @Test
  void sessions_over_by_then_do_not_appear() {
    google.fail(Call.READ, new ReconnectNeeded<>("Access was withdrawn"));
    world.work();
    world.confirmed(onDay(10));
    world.confirmed(onDay(20));
    world.work();
    world.clock.set(onDay(10).end());
    world.connect(world.theCoach(), GOOGLE);
    world.workAfter(Duration.ofSeconds(1));

    assertThat(world.calendar(account).liveEvents()).containsExactly(onDay(20));
  }

  @Test
  void whatever_happened_to_a_published_booking_meanwhile_is_made_up_for() {
    var booking = world.confirmed(onDay(10));
    world.work();
    var calendar = world.calendar(account);
    google.fail(Call.PUT, new ReconnectNeeded<>("Access was withdrawn"));
    world.move(booking, onDay(11));
    world.work();
    world.cancel(booking);
    world.work();
    assertThat(calendar.liveEvents()).containsExactly(onDay(10));

    world.connect(world.theCoach(), GOOGLE);
    world.work();

    assertThat(world.link(booking, account).status()).isEqualTo(LinkStatus.SYNCED);
    assertThat(world.link(booking, account).eventId()).isNull();
  }

  @Test
  void a_broken_connection_is_not_run_and_wakes_nobody() {
    google.fail(Call.READ, new ReconnectNeeded<>("Access was withdrawn"));
    world.run(account);
    var calls = google.calls();

    assertThat(world.run(account)).isEmpty();
    world.confirmed(onDay(10));
    world.woken.clear();
    world.workAfter(Duration.ofDays(1));
    assertThat(world.woken).isEmpty();
    assertThat(google.calls()).isEqualTo(calls);
  }

  private List<Booking> confirmedLater() {
    var others = IntStream.range(11, 16).mapToObj(day -> world.confirmed(onDay(day))).toList();
    world.work();
    return others;
  }

  private void assertPending(Booking booking) {
    assertThat(world.link(booking, account).status()).isEqualTo(LinkStatus.PENDING);
    assertThat(world.link(booking, account).nextTry()).isNotNull();
  }

  private void assertNoLink(Booking booking) {
    assertThat(world.storage.links().find(booking.id(), account)).isEmpty();
  }

  private static TimeSlot onDay(int day) {
    return hourFrom("2025-11-" + day + "T09:00:00Z");
  }
}
