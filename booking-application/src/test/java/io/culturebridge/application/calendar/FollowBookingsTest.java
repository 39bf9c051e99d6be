package io.culturebridge.application.calendar;

import static io.culturebridge.application.calendar.CalendarWorld.POLL;
import static io.culturebridge.testkit.CalendarFixtures.GOOGLE;
import static io.culturebridge.testkit.Fixtures.SLOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.application.calendar.FaultyCalendar.Call;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarAnswer.ReconnectNeeded;
import io.culturebridge.domain.calendar.CalendarAnswer.Throttled;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which calendars are woken, and which are left alone. */
final class FollowBookingsTest {

  private final CalendarWorld world = new CalendarWorld();
  private final CalendarAccount coachs = world.connect(world.theCoach(), GOOGLE);
  private final CalendarAccount clients = world.connect(world.theClient(), GOOGLE);
  private final FaultyCalendar google = world.google.calendars;

  @Test
  void calendars_whose_busy_times_were_never_read_are_woken() {
    assertWoken(coachs, clients);
  }

  @Test
  void calendars_in_step_are_left_alone_until_it_is_time_to_read_them() {
    readAll();
    assertWoken();
    world.clock.advance(POLL.minusMillis(1));
    assertWoken();

    world.clock.advance(Duration.ofMillis(1));
    assertWoken(coachs, clients);
  }

  @Test
  void calendars_of_a_booking_that_has_changed_are_woken_until_it_is_done() {
    readAll();
    var booking = world.confirmed();
    assertWoken(coachs, clients);
    assertWoken(coachs, clients);
    world.work();
    world.work();
    assertWoken();

    world.cancel(booking);
    assertWoken(coachs, clients);
  }

  @Test
  void what_is_to_be_tried_again_wakes_its_calendar_when_its_time_has_come() {
    world.connectCalendar().disconnect(world.theClient(), GOOGLE);
    readAll();
    world.confirmed();
    google.fail(Call.PUT, new Unclear<>("No answer"));
    world.work();
    assertWoken();

    world.clock.advance(Duration.ofSeconds(4));
    assertWoken(coachs);
  }

  @Test
  void a_calendar_that_is_to_be_left_alone_is_not_woken() {
    google.fail(Call.READ, new Throttled<>(Duration.ofSeconds(30), "Too many calls"));
    world.run(coachs);
    world.run(clients);
    world.confirmed();
    assertWoken(clients);

    world.clock.advance(Duration.ofSeconds(30));
    assertWoken(coachs, clients);
  }

  @Test
  void a_broken_calendar_is_not_woken() {
    google.fail(Call.READ, new ReconnectNeeded<>("Access was withdrawn"));
    world.run(coachs);
    world.run(clients);
    world.confirmed();

    assertWoken(clients);
  }

  @Test
  void changes_are_taken_in_however_many_there_are() {
    readAll();
    IntStream.range(0, 510).forEach(day -> world.confirmed(onDay(day)));
    world.followBookings().run();

    assertThat(world.storage.links().due(coachs, world.clock.instant(), 600)).hasSize(510);
  }

  private static TimeSlot onDay(int day) {
    return TimeSlot.of(SLOT.start().plus(Duration.ofDays(day)), SLOT.duration());
  }

  private void readAll() {
    world.work();
    world.woken.clear();
  }

  private void assertWoken(CalendarAccount... accounts) {
    world.woken.clear();
    world.followBookings().run();
    assertThat(world.woken).containsOnly(accounts);
  }
}
