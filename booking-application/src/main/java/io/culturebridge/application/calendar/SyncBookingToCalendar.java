package io.culturebridge.application.calendar;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.Rejection.Deed;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.BookingRepository;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarConnectionRepository;
import io.culturebridge.domain.calendar.CalendarLink;
import io.culturebridge.domain.calendar.CalendarLinkRepository;
import io.culturebridge.domain.calendar.LinkStatus;
import io.culturebridge.domain.calendar.ProviderId;
import io.culturebridge.domain.people.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A participant wants a booking in their calendar, and waits for it. However often, and whatever
 * the background does meanwhile, it is one event.
 */
public final class SyncBookingToCalendar {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private final CalendarServices services;
  private final CalendarConnectionRepository connections;
  private final CalendarLinkRepository links;
  private final BookingRepository bookings;
  private final SyncLink syncLink;
  private final CalendarTurn turn;
  private final Consumer<CalendarAccount> wake;
  private final Consumer<Duration> pause;
  private final InstantSource clock;

  /**
   * @param turn of those who bring an access token of their own
   * @param wake told when a calendar has something to be done
   * @param pause lets some time pass
   */
  public SyncBookingToCalendar(
      CalendarServices services,
      CalendarConnectionRepository connections,
      CalendarLinkRepository links,
      BookingRepository bookings,
      CalendarTurn turn,
      Consumer<CalendarAccount> wake,
      Consumer<Duration> pause,
      InstantSource clock) {
    this.services = services;
    this.connections = connections;
    this.links = links;
    this.bookings = bookings;
    this.syncLink = new SyncLink(links, bookings, clock);
    this.turn = turn;
    this.wake = wake;
    this.pause = pause;
    this.clock = clock;
  }

  /** The kinds of calendars there are, whether or not the service was set up for them. */
  public Set<ProviderId> providers() {
    return services.known();
  }

  /**
   * Refuses whoever takes part in no booking; for callers that must know before they look at the
   * rest.
   *
   * @throws RejectedException with {@link Rejection.NotPermitted}
   */
  public void requirePermission(Actor actor) {
    Deed.SYNC_BOOKING.require(!actor.isAdmin());
  }

  /**
   * The booking and its event, within about ten seconds.
   *
   * @param accessToken null for the calendar the actor has connected
   * @param zone in which the event shows its time
   * @throws RejectedException when there is no such booking, the actor takes no part in it, it is
   *     called off, the calendar cannot be used, or the provider fails
   */
  public SyncedBooking sync(
      Actor actor, BookingId id, ProviderId provider, @Nullable String accessToken, ZoneId zone) {
    requirePermission(actor);
    requireParticipant(actor, details(id).booking());
    var service = services.of(provider);
    var account = new CalendarAccount(actor.id(), provider);
    var link =
        accessToken == null
            ? syncInBackground(id, account, zone)
            : syncNow(id, account, zone, new LentCalendar(service.calendars(), accessToken));
    return new SyncedBooking(details(id).booking(), Objects.requireNonNull(link.eventId()));
  }

  private BookingDetails details(BookingId id) {
    return bookings
        .find(id)
        .orElseThrow(() -> new RejectedException(new Rejection.NoSuchBooking(id)));
  }

  private static void requireParticipant(Actor actor, Booking booking) {
    Deed.SYNC_BOOKING.require(actor.is(booking.client()) || actor.is(booking.coach()));
    if (booking.status() == BookingStatus.CANCELLED) {
      throw new RejectedException(new Rejection.CannotBeSynced(booking.status()));
    }
  }

  private CalendarLink syncNow(
      BookingId id, CalendarAccount account, ZoneId zone, LentCalendar calendar) {
    var answer = turn.call(account, () -> syncLink.sync(request(id, account, zone), calendar));
    if (answer instanceof Done<CalendarLink>(var synced)) {
      links.save(synced, clock.instant());
      return requireSynced(synced);
    }
    throw new RejectedException(Failures.of(account.provider(), answer));
  }

  private CalendarLink syncInBackground(BookingId id, CalendarAccount account, ZoneId zone) {
    requireUsable(account);
    var requested = request(id, account, zone);
    wake.accept(account);
    var until = clock.instant().plus(PATIENCE);
    var link = requested;
    while (mayBeDone(link, until) && clock.instant().isBefore(until)) {
      requireUsable(account);
      pause.accept(BETWEEN_LOOKS);
      link = links.find(id, account).orElse(requested);
    }
    return requireSynced(link);
  }

  /** Tells whether the link is still to be tried before then. */
  private static boolean mayBeDone(CalendarLink link, Instant until) {
    return link.nextTry() != null && link.nextTry().isBefore(until);
  }

  private CalendarLink request(BookingId id, CalendarAccount account, ZoneId zone) {
    var link = links.request(id, account, zone, clock.instant());
    if (!link.account().equals(account)) {
      throw new RejectedException(new Rejection.InAnotherCalendar(link.account().provider()));
    }
    return link;
  }

  private void requireUsable(CalendarAccount account) {
    var connection =
        connections
            .find(account)
            .orElseThrow(() ->
                new RejectedException(new Rejection.CalendarNotConnected(account.provider())));
    if (!connection.isUsable()) {
      throw new RejectedException(new Rejection.CalendarNeedsReconnect(account.provider()));
    }
  }

  private static CalendarLink requireSynced(CalendarLink link) {
    if (link.status() == LinkStatus.SYNCED && link.eventId() != null) {
      return link;
    }
    throw new RejectedException(
        new Rejection.CalendarFailed(
            link.account().provider(),
            Objects.requireNonNullElse(link.lastError(), sentence(link.status())),
            link.nextTry() != null));
  }

  private static String sentence(LinkStatus status) {
    return status == LinkStatus.SYNCED
        ? "The booking was cancelled meanwhile"
        : "It did not answer in time";
  }
}
