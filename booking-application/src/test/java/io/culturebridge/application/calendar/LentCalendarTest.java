package io.culturebridge.application.calendar;

import static io.culturebridge.testkit.CalendarFixtures.GOOGLE;
import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.application.calendar.FaultyCalendar.Call;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import io.culturebridge.domain.calendar.LinkStatus;
import io.culturebridge.memory.InMemoryCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Into a calendar whose access token came with the request: nobody waits for the background. */
final class LentCalendarTest {

  private static final String TOKEN = "lent";

  private final CalendarWorld world = new CalendarWorld();
  private final Booking booking = world.confirmed();
  private final InMemoryCalendar calendar = world.google.behind.open(TOKEN);
  private final CalendarAccount account = new CalendarAccount(world.theClient().id(), GOOGLE);

  @Test
  void an_event_is_made_without_any_connection() {
    var synced = sync(TOKEN);

    assertThat(calendar.liveEvents()).containsExactly(SLOT);
    assertThat(synced.booking()).isEqualTo(world.now(booking));
    assertThat(synced.booking().meetingLink()).isNotNull();
    assertThat(synced.eventId()).isEqualTo(world.link(booking, account).eventId());
    assertThat(world.link(booking, account).status()).isEqualTo(LinkStatus.SYNCED);
    assertThat(world.storage.connections().of(account.owner())).isEmpty();
    assertThat(world.woken).isEmpty();
  }

  @Test
  void however_often_it_is_asked_for_it_is_one_event() {
    var answers = IntStream.range(0, 20).mapToObj(i -> sync(TOKEN)).distinct().toList();

    assertThat(answers).hasSize(1);
    assertThat(calendar.liveEvents()).containsExactly(SLOT);
  }

  @Test
  void a_booking_that_has_changed_changes_its_event() {
    var first = sync(TOKEN).eventId();
    var later = hourFrom("2025-11-16T09:00:00Z");
    world.move(booking, later);

    assertThat(sync(TOKEN).eventId()).isEqualTo(first);
    assertThat(calendar.liveEvents()).containsExactly(later);
  }

  @Test
  void a_token_that_is_not_taken_is_refused() {
    assertThat(rejectionOf(() -> sync("made-up")))
        .isEqualTo(new Rejection.AccessTokenRefused(GOOGLE));
    assertThat(world.now(booking)).isEqualTo(booking);
  }

  @Test
  void a_provider_that_fails_is_told_at_once_and_may_be_tried_again() {
    world.google.calendars.fail(Call.PUT, new Unclear<>("No answer"));

    assertThat(rejectionOf(() -> sync(TOKEN)))
        .isEqualTo(new Rejection.CalendarFailed(GOOGLE, "No answer", true));
    assertThat(sync(TOKEN).booking()).isEqualTo(world.now(booking));
    assertThat(calendar.liveEvents()).hasSize(1);
  }

  @Test
  void a_booking_cancelled_just_before_the_call_leaves_no_event() {
    InstantSource cancelling = this::cancelledAt;

    assertThat(
            rejectionOf(() ->
                world
                    .syncBooking(LentCalendarTest::nobodyWaits, cancelling)
                    .sync(world.theClient(), booking.id(), GOOGLE, TOKEN, ZoneOffset.UTC)))
        .isEqualTo(
            new Rejection.CalendarFailed(GOOGLE, "The booking was cancelled meanwhile", false));
    assertThat(calendar.liveEvents()).isEmpty();
  }

  @Test
  void of_those_who_bring_a_token_one_calls_at_a_time() {
    var end = world.clock.instant().plusSeconds(3);
    assertThat(world.turns.take(account, world.clock.instant(), end)).isTrue();

    var synced = sync(TOKEN, world.clock::advance);

    assertThat(synced.eventId()).isNotNull();
    assertThat(world.clock.instant()).isAfterOrEqualTo(end.truncatedTo(ChronoUnit.MILLIS));
    assertThat(world.turns.take(account, world.clock.instant(), end.plusSeconds(60))).isTrue();
  }

  @Test
  void who_waits_too_long_for_others_is_told_so() {
    var end = world.clock.instant().plusSeconds(60);
    assertThat(world.turns.take(account, world.clock.instant(), end)).isTrue();

    assertThat(rejectionOf(() -> sync(TOKEN, world.clock::advance)))
        .isEqualTo(
            new Rejection.CalendarFailed(
                GOOGLE, "Too many others want the calendar just now", true));
    assertThat(calendar.liveEvents()).isEmpty();
  }

  @Test
  void the_token_stays_out_of_logs() {
    assertThat(new LentCalendar(world.google.calendars, TOKEN).toString()).doesNotContain(TOKEN);
  }

  private Instant cancelledAt() {
    if (world.now(booking).status() != BookingStatus.CANCELLED) {
      world.cancel(booking);
    }
    return world.clock.instant();
  }

  private SyncedBooking sync(String token) {
    return sync(token, LentCalendarTest::nobodyWaits);
  }

  private SyncedBooking sync(String token, Consumer<Duration> pause) {
    return world
        .syncBooking(pause)
        .sync(world.theClient(), booking.id(), GOOGLE, token, ZoneOffset.UTC);
  }

  private static void nobodyWaits(Duration time) {
    throw new AssertionError("nobody is to wait");
  }
}
