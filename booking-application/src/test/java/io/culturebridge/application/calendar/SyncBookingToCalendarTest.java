package io.culturebridge.application.calendar;

import static io.culturebridge.testkit.CalendarFixtures.GOOGLE;
import static io.culturebridge.testkit.CalendarFixtures.OUTLOOK;
import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.aClient;
import static io.culturebridge.testkit.Fixtures.aCoach;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.anAdmin;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.application.calendar.FaultyCalendar.Call;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarAnswer.ReconnectNeeded;
import io.culturebridge.domain.calendar.ProviderId;
import io.culturebridge.domain.people.Actor;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Into the calendar its owner has connected: the background does it, the caller waits. */
final class SyncBookingToCalendarTest {

  private static final ZoneId LIMA = ZoneId.of("America/Lima");

  private final CalendarWorld world = new CalendarWorld();
  private final Actor coach = world.theCoach();
  private final CalendarAccount account = new CalendarAccount(coach.id(), GOOGLE);
  private final Booking booking = world.requested(SLOT);
  private final FaultyCalendar google = world.google.calendars;

  @Test
  void a_booking_gets_its_event_and_a_place_to_meet() {
    world.connect(coach, GOOGLE);
    world.woken.clear();

    var synced = sync(coach, GOOGLE);

    assertThat(synced.booking()).isEqualTo(world.now(booking));
    assertThat(synced.booking().meetingLink()).isNotNull();
    assertThat(synced.eventId()).isEqualTo(world.link(booking, account).eventId());
    assertThat(world.calendar(account).liveEvents()).containsExactly(SLOT);
    assertThat(google.puts().getFirst().zone()).isEqualTo(LIMA);
    assertThat(google.puts().getFirst().tentative()).isTrue();
    assertThat(world.woken).containsExactly(account);
  }

  @Test
  void however_often_it_is_asked_for_it_is_one_event() {
    world.connect(coach, GOOGLE);

    var answers = IntStream.range(0, 20).mapToObj(i -> sync(coach, GOOGLE)).distinct().toList();

    assertThat(answers).hasSize(1);
    assertThat(world.calendar(account).liveEvents()).containsExactly(SLOT);
  }

  @Test
  void an_event_the_owner_deleted_comes_back_when_it_is_asked_for() {
    world.connect(coach, GOOGLE);
    var deleted = sync(coach, GOOGLE).eventId();
    world.calendar(account).personDeletes(deleted);

    assertThat(sync(coach, GOOGLE).eventId()).isNotEqualTo(deleted);

    assertThat(world.calendar(account).liveEvents()).containsExactly(SLOT);
  }

  @Test
  void however_many_ask_for_it_at_once_it_is_one_event() {
    world.connect(coach, GOOGLE);

    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls =
          IntStream.range(0, 20)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> sync(coach, GOOGLE), callers))
              .toList();
      assertThat(calls.stream().map(CompletableFuture::join).map(SyncedBooking::eventId))
          .hasSize(20)
          .containsOnly(calls.getFirst().join().eventId());
    }
    assertThat(world.calendar(account).liveEvents()).containsExactly(SLOT);
  }

  @Test
  void without_a_connected_calendar_nothing_is_asked_for() {
    assertThat(rejectionOf(() -> sync(coach, GOOGLE)))
        .isEqualTo(new Rejection.CalendarNotConnected(GOOGLE));
    assertThat(world.storage.links().of(booking.id())).isEmpty();
  }

  @Test
  void a_calendar_that_needs_a_reconnect_is_of_no_use() {
    world.connect(coach, GOOGLE);
    google.fail(Call.READ, new ReconnectNeeded<>("Access was withdrawn"));
    world.run(account);

    assertThat(rejectionOf(() -> sync(coach, GOOGLE)))
        .isEqualTo(new Rejection.CalendarNeedsReconnect(GOOGLE));
    assertThat(world.storage.links().of(booking.id())).isEmpty();
  }

  @Test
  void a_calendar_that_needs_a_reconnect_from_now_on_ends_the_wait() {
    world.connect(coach, GOOGLE);
    google.fail(Call.PUT, new ReconnectNeeded<>("Access was withdrawn"));

    assertThat(rejectionOf(() -> sync(coach, GOOGLE)))
        .isEqualTo(new Rejection.CalendarNeedsReconnect(GOOGLE));
    assertThat(Duration.between(NOW, world.clock.instant())).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void a_booking_in_one_calendar_does_not_go_into_another() {
    world.connect(coach, GOOGLE);
    world.connect(coach, OUTLOOK);
    sync(coach, GOOGLE);

    assertThat(rejectionOf(() -> sync(coach, OUTLOOK)))
        .isEqualTo(new Rejection.InAnotherCalendar(GOOGLE));
    assertThat(world.outlook.calendars.count(Call.PUT)).isZero();
  }

  @Test
  void a_cancelled_booking_goes_into_no_calendar() {
    world.connect(coach, GOOGLE);
    world.cancel(booking);

    assertThat(rejectionOf(() -> sync(coach, GOOGLE)))
        .isEqualTo(new Rejection.CannotBeSynced(BookingStatus.CANCELLED));
  }

  @Test
  void only_its_client_and_its_coach_have_it_in_their_calendars() {
    var refused = new Rejection.NotPermitted(Rejection.Deed.SYNC_BOOKING);
    world.connect(world.theClient(), GOOGLE);

    assertThat(rejectionOf(() -> sync(anAdmin(), GOOGLE))).isEqualTo(refused);
    assertThat(rejectionOf(() -> sync(actor(aClient()), GOOGLE))).isEqualTo(refused);
    assertThat(rejectionOf(() -> sync(actor(aCoach()), GOOGLE))).isEqualTo(refused);
    assertThat(sync(world.theClient(), GOOGLE).booking()).isEqualTo(world.now(booking));
  }

  @Test
  void there_must_be_such_a_booking_and_such_a_provider() {
    var unknown = BookingId.next(NOW);
    var palm = new ProviderId("palm-pilot");

    assertThat(rejectionOf(() -> use().sync(coach, unknown, GOOGLE, null, LIMA)))
        .isEqualTo(new Rejection.NoSuchBooking(unknown));
    assertThat(rejectionOf(() -> sync(coach, palm))).isEqualTo(new Rejection.NoSuchProvider(palm));
  }

  private SyncedBooking sync(Actor actor, ProviderId provider) {
    return use().sync(actor, booking.id(), provider, null, LIMA);
  }

  private SyncBookingToCalendar use() {
    return world.syncBooking(this::backgroundRuns);
  }

  private synchronized void backgroundRuns(Duration time) {
    world.clock.advance(time);
    for (var connected : world.storage.connections().of(coach.id())) {
      world.run(connected.account());
    }
    for (var connected : world.storage.connections().of(world.client.user())) {
      world.run(connected.account());
    }
  }
}
