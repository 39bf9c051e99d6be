package io.culturebridge.application.calendar;

import static io.culturebridge.testkit.CalendarFixtures.GOOGLE;
import static io.culturebridge.testkit.CalendarFixtures.OUTLOOK;

import io.culturebridge.application.InMemoryWorld;
import io.culturebridge.domain.availability.Claim;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.booking.Placement;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarConnection;
import io.culturebridge.domain.calendar.CalendarLink;
import io.culturebridge.domain.calendar.CalendarTokens;
import io.culturebridge.domain.calendar.CalendarTurns;
import io.culturebridge.domain.calendar.PendingAuthorizations;
import io.culturebridge.domain.calendar.ProviderId;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.ClientId;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.memory.InMemoryCalendar;
import io.culturebridge.memory.InMemoryCalendarTurns;
import io.culturebridge.memory.InMemoryPendingAuthorizations;
import io.culturebridge.memory.SettableClock;
import io.culturebridge.testkit.Fixtures;
import io.culturebridge.testkit.Storage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A client, a coach, and two providers at which they may have calendars: all in memory. */
final class CalendarWorld {

  static final String BACK_AT = "https://app.example.com/calendar/back";
  static final Duration POLL = Duration.ofMinutes(2);

  final SettableClock clock = new SettableClock(Fixtures.NOW);
  final Storage storage = InMemoryWorld.empty().storage();
  final PendingAuthorizations pending = new InMemoryPendingAuthorizations();
  final FakeService google = new FakeService("google.example.com", "meet.example.com", clock);
  final FakeService outlook = new FakeService("outlook.example.com", null, clock);
  final CalendarTurns turns = new InMemoryCalendarTurns();
  final List<CalendarAccount> woken = Collections.synchronizedList(new ArrayList<>());
  final CalendarServices services =
      new CalendarServices(
          Map.of(GOOGLE, google.service(), OUTLOOK, outlook.service()),
          Set.of(new ProviderId("caldav")));
  final ClientId client = storage.knownClient();
  final CoachId coach = storage.knownCoach();

  Actor theClient() {
    return Fixtures.actor(client);
  }

  Actor theCoach() {
    return Fixtures.actor(coach);
  }

  ConnectCalendar connectCalendar() {
    var uris = new RedirectUris(Set.of(BACK_AT), false);
    return new ConnectCalendar(
        services, uris, pending, storage.connections(), turn(), woken::add, clock);
  }

  CalendarTurn turn() {
    return new CalendarTurn(turns, clock::advance, clock);
  }

  CalendarAccount connect(Actor actor, ProviderId provider) {
    var use = connectCalendar();
    var state = use.authorize(actor, provider, BACK_AT).state();
    var code = (provider.equals(GOOGLE) ? google : outlook).people.agree(state);
    var ignored = use.exchange(actor, provider, BACK_AT, code, state);
    return new CalendarAccount(actor.id(), provider);
  }

  CalendarConnection connection(CalendarAccount account) {
    return storage.connections().find(account).orElseThrow();
  }

  CalendarTokens tokens(CalendarAccount account) {
    return connection(account).tokens();
  }

  /** What the account's owner sees. */
  InMemoryCalendar calendar(CalendarAccount account) {
    var service = account.provider().equals(GOOGLE) ? google : outlook;
    return service.behind.calendar(tokens(account).access()).orElseThrow();
  }

  FollowBookings followBookings() {
    return new FollowBookings(storage.links(), storage.busyTimes(), POLL, woken::add, clock);
  }

  SyncCalendar syncCalendar() {
    return new SyncCalendar(
        services,
        storage.connections(),
        storage.links(),
        storage.busyTimes(),
        storage.bookings(),
        POLL,
        clock);
  }

  Optional<Instant> run(CalendarAccount account) {
    return syncCalendar().run(account);
  }

  /**
   * @param pause stands in for the time that passes while the caller waits
   */
  SyncBookingToCalendar syncBooking(Consumer<Duration> pause) {
    return syncBooking(pause, clock);
  }

  SyncBookingToCalendar syncBooking(Consumer<Duration> pause, InstantSource time) {
    return new SyncBookingToCalendar(
        services,
        storage.connections(),
        storage.links(),
        storage.bookings(),
        new CalendarTurn(turns, pause, clock),
        woken::add,
        pause,
        time);
  }

  /** What the background does about everything to be done by now. */
  void work() {
    followBookings().run();
    var accounts = new LinkedHashSet<>(woken);
    woken.clear();
    accounts.forEach(this::run);
  }

  void workAfter(Duration time) {
    clock.advance(time);
    work();
  }

  Booking requested(TimeSlot slot) {
    var booking = Fixtures.aBooking(client, coach, slot);
    storage.bookings().add(booking, new Claim(slot, null, null, true), theClient(), Receipt.none());
    return booking;
  }

  Booking confirmed(TimeSlot slot) {
    return become(requested(slot), BookingStatus.CONFIRMED);
  }

  Booking confirmed() {
    return confirmed(Fixtures.SLOT);
  }

  Booking become(Booking booking, BookingStatus status) {
    return change(booking, current -> current.become(status, clock.instant()));
  }

  Booking cancel(Booking booking) {
    return become(booking, BookingStatus.CANCELLED);
  }

  Booking move(Booking booking, TimeSlot slot) {
    return change(booking, current -> moved(current, slot));
  }

  private Booking moved(Booking booking, TimeSlot slot) {
    return new Booking(
        booking.id(),
        booking.client(),
        booking.coach(),
        slot,
        booking.status(),
        booking.notes(),
        booking.payment(),
        booking.meetingLink(),
        booking.revision().next(clock.instant()));
  }

  Booking change(Booking booking, UnaryOperator<Booking> change) {
    return storage
        .bookings()
        .change(
            booking.id(),
            theCoach(),
            current -> Placement.unmoved(change.apply(current)),
            Receipt.none());
  }

  Booking now(Booking booking) {
    return storage.bookings().find(booking.id()).orElseThrow().booking();
  }

  CalendarLink link(Booking booking, CalendarAccount account) {
    return storage.links().find(booking.id(), account).orElseThrow();
  }
}
