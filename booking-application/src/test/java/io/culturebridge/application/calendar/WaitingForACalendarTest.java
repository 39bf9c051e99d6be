package io.culturebridge.application.calendar;

import static io.culturebridge.testkit.CalendarFixtures.GOOGLE;
import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.application.calendar.FaultyCalendar.Call;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarAnswer.Refused;
import io.culturebridge.domain.calendar.CalendarAnswer.Throttled;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** How long a caller waits for the background, and what it is told. */
final class WaitingForACalendarTest {

  private static final Duration MOMENT = Duration.ofMillis(50);

  private final CalendarWorld world = new CalendarWorld();
  private final CalendarAccount account = world.connect(world.theCoach(), GOOGLE);
  private final Booking booking = world.requested(SLOT);
  private final FaultyCalendar google = world.google.calendars;
  private final Booking before = world.now(booking);

  @Test
  void nobody_waits_longer_than_ten_seconds() {
    assertThat(failure(world.clock::advance)).isEqualTo(failed("It did not answer in time", true));
    assertThat(waited()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void what_is_done_at_the_second_try_is_waited_for() {
    google.fail(Call.PUT, new Unclear<>("No answer"));

    assertThat(sync(this::backgroundRuns).booking()).isEqualTo(world.now(booking));
    assertThat(waited()).isBetween(Duration.ofMillis(1_999), Duration.ofMillis(4_100));
  }

  @Test
  void an_access_being_renewed_elsewhere_is_waited_for() {
    world.clock.advance(Duration.ofHours(1));
    var now = world.clock.instant();
    var claimed = world.connection(account);
    assertThat(world.storage.connections().claimRefresh(claimed, now, now.plusSeconds(4))).isTrue();

    assertThat(sync(this::backgroundRuns).booking()).isEqualTo(world.now(booking));
  }

  @Test
  void what_fails_again_and_again_is_given_up_with_the_last_error() {
    google.failAlways(Call.PUT, new Unclear<>("No answer"));

    assertThat(failure(this::backgroundRuns)).isEqualTo(failed("No answer", true));
    assertThat(waited()).isLessThanOrEqualTo(Duration.ofSeconds(10));
    assertThat(google.count(Call.PUT)).isGreaterThan(1);
    assertThat(world.now(booking)).isEqualTo(before);
  }

  @Test
  void a_pause_longer_than_anybody_waits_is_told_at_once() {
    google.fail(Call.PUT, new Throttled<>(Duration.ofSeconds(90), "Too many calls"));

    assertThat(failure(this::backgroundRuns)).isEqualTo(failed("Too many calls", true));
    assertThat(waited()).isEqualTo(MOMENT);
  }

  @Test
  void a_short_pause_is_waited_for() {
    google.fail(Call.PUT, new Throttled<>(Duration.ofSeconds(3), "Too many calls"));

    assertThat(sync(this::backgroundRuns).booking()).isEqualTo(world.now(booking));
  }

  @Test
  void what_is_refused_is_told_at_once() {
    google.fail(Call.PUT, new Refused<>("The calendar is read-only"));

    assertThat(failure(this::backgroundRuns)).isEqualTo(failed("The calendar is read-only", false));
    assertThat(waited()).isEqualTo(MOMENT);
    assertThat(world.now(booking)).isEqualTo(before);
  }

  @Test
  void what_was_refused_is_tried_again_when_asked_for_again() {
    google.fail(Call.PUT, new Refused<>("The calendar is read-only"));
    assertThat(failure(this::backgroundRuns)).isInstanceOf(Rejection.CalendarFailed.class);

    assertThat(sync(this::backgroundRuns).booking()).isEqualTo(world.now(booking));
  }

  @Test
  void a_booking_cancelled_meanwhile_ends_the_wait() {
    assertThat(failure(this::cancelledAndRuns))
        .isEqualTo(failed("The booking was cancelled meanwhile", false));
    assertThat(world.calendar(account).liveEvents()).isEmpty();
  }

  private void cancelledAndRuns(Duration time) {
    world.clock.advance(time);
    world.cancel(booking);
    world.work();
  }

  private void backgroundRuns(Duration time) {
    world.clock.advance(time);
    world.work();
  }

  private SyncedBooking sync(Consumer<Duration> pause) {
    return world
        .syncBooking(pause)
        .sync(world.theCoach(), booking.id(), GOOGLE, null, ZoneOffset.UTC);
  }

  private Rejection failure(Consumer<Duration> pause) {
    return rejectionOf(() -> sync(pause));
  }

  private static Rejection failed(String reason, boolean mayBeTriedAgain) {
    return new Rejection.CalendarFailed(GOOGLE, reason, mayBeTriedAgain);
  }

  private Duration waited() {
    return Duration.between(NOW, world.clock.instant());
  }
}
