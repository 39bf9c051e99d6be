package io.culturebridge.application.calendar;

import static io.culturebridge.testkit.CalendarFixtures.GOOGLE;
import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.culturebridge.application.calendar.FaultyCalendar.Call;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.LinkStatus;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A fault of ours in the way of one event. */
final class UnexpectedFailureTest {

  private static final TimeSlot LATER = hourFrom("2025-11-16T09:00:00Z");

  private final CalendarWorld world = new CalendarWorld();
  private final CalendarAccount account = world.connect(world.theCoach(), GOOGLE);
  private final FaultyCalendar google = world.google.calendars;

  @Test
  void it_is_told_once_the_rest_is_done() {
    world.confirmed(SLOT);
    world.confirmed(LATER);
    google.before(Call.PUT, UnexpectedFailureTest::fail);

    assertThatThrownBy(world::work).isInstanceOf(IllegalStateException.class).hasMessage("a fault");

    assertThat(world.calendar(account).liveEvents()).hasSize(1);
    assertThat(world.storage.busyTimes().copy(account)).isPresent();
  }

  @Test
  void its_event_is_tried_again_later_and_says_why() {
    var booking = world.confirmed();
    google.before(Call.PUT, UnexpectedFailureTest::fail);
    assertThatThrownBy(world::work).hasMessage("a fault");

    var link = world.link(booking, account);
    assertThat(link.status()).isEqualTo(LinkStatus.RETRYING);
    assertThat(link.lastError()).isEqualTo("Something went wrong on our side");
    assertThat(link.attempts()).isEqualTo(1);
    assertThat(link.nextTry()).isAfter(world.clock.instant());

    world.workAfter(Duration.ofSeconds(5));

    assertThat(world.calendar(account).liveEvents()).containsExactly(SLOT);
    assertThat(world.link(booking, account).status()).isEqualTo(LinkStatus.SYNCED);
  }

  private static void fail() {
    throw new IllegalStateException("a fault");
  }
}
