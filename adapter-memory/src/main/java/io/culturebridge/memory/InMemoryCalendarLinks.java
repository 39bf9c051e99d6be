package io.culturebridge.memory;

import static java.util.Comparator.comparing;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarConnection;
import io.culturebridge.domain.calendar.CalendarLink;
import io.culturebridge.domain.calendar.CalendarLinkRepository;
import io.culturebridge.domain.calendar.LinkStatus;
import io.culturebridge.domain.calendar.ListedCalendar;
import io.culturebridge.domain.people.PeopleDirectory;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link CalendarLinkRepository} in memory. */
public final class InMemoryCalendarLinks implements CalendarLinkRepository {

  private static final Comparator<CalendarLink> LONGEST_WAITING =
      comparing(InMemoryCalendarLinks::dueAt)
          .thenComparing(link -> link.booking().value().toString());

  /** Read without the lock by {@link #haveEvent}. */
  private final Map<Participation, CalendarLink> links = new ConcurrentHashMap<>();

  private final Set<Participation> begun = new HashSet<>();
  private final InMemoryBookingRepository bookings;
  private final InMemoryCalendarConnections connections;
  private final PeopleDirectory people;

  public InMemoryCalendarLinks(
      InMemoryBookingRepository bookings,
      InMemoryCalendarConnections connections,
      PeopleDirectory people) {
    this.bookings = bookings;
    this.connections = connections;
    this.people = people;
  }

  @Override
  public synchronized Followed follow(int most, Instant now) {
    connections.takeToCatchUp().forEach(owner -> bookings.catchUp(owner, now));
    var taken = bookings.takeToFollow(most);
    var accounts =
        taken.stream()
            .distinct()
            .flatMap(id -> bookings.find(id).stream())
            .map(BookingDetails::booking)
            .flatMap(booking -> follow(booking, now))
            .filter(this::isUsable)
            .collect(Collectors.toSet());
    return new Followed(accounts, taken.size() == most);
  }

  private Stream<CalendarAccount> follow(Booking booking, Instant now) {
    return Stream.of(booking.client().user(), booking.coach().user())
        .distinct()
        .flatMap(person -> follow(booking, person, now).stream());
  }

  private Optional<CalendarAccount> follow(Booking booking, UserId person, Instant now) {
    var link = links.get(new Participation(booking.id(), person));
    if (link != null) {
      return Optional.of(keep(asked(link, link.account(), link.zone(), now)));
    }
    return booking.status() == BookingStatus.CONFIRMED
        ? firstUsable(person).map(account -> keep(first(booking.id(), account, zone(person), now)))
        : Optional.empty();
  }

  private CalendarAccount keep(CalendarLink link) {
    links.put(Participation.of(link), link);
    return link.account();
  }

  @Override
  public synchronized CalendarLink request(
      BookingId booking, CalendarAccount account, ZoneId zone, Instant now) {
    var link = links.get(new Participation(booking, account.owner()));
    var next = link == null ? first(booking, account, zone, now) : led(link, account, zone, now);
    keep(next);
    return next;
  }

  private CalendarLink led(CalendarLink link, CalendarAccount account, ZoneId zone, Instant now) {
    if (link.account().equals(account) || !begun.contains(Participation.of(link))) {
      return asked(unseen(link), account, zone, now);
    }
    return connections.find(link.account()).isPresent()
        ? link
        : asked(link.regenerated(), account, zone, now);
  }

  private static CalendarLink first(
      BookingId booking, CalendarAccount account, ZoneId zone, Instant now) {
    return new CalendarLink(
        booking, account, zone, 0, null, -1, LinkStatus.PENDING, 0, null, now, 1);
  }

  /** Whatever is published is looked at again. */
  private static CalendarLink unseen(CalendarLink link) {
    return new CalendarLink(
        link.booking(),
        link.account(),
        link.zone(),
        link.generation(),
        link.eventId(),
        -1,
        link.status(),
        link.attempts(),
        link.lastError(),
        link.nextTry(),
        link.request());
  }

  private static CalendarLink asked(
      CalendarLink link, CalendarAccount account, ZoneId zone, Instant now) {
    return new CalendarLink(
        link.booking(),
        account,
        zone,
        link.generation(),
        link.eventId(),
        link.sequence(),
        LinkStatus.PENDING,
        0,
        null,
        now,
        link.request() + 1);
  }

  @Override
  public List<CalendarLink> due(CalendarAccount account, Instant now, int most) {
    return links(link -> link.account().equals(account) && isDue(link, now))
        .sorted(LONGEST_WAITING)
        .limit(most)
        .toList();
  }

  @Override
  public Optional<Instant> nextTry(CalendarAccount account) {
    return links(link -> link.account().equals(account) && link.nextTry() != null)
        .map(InMemoryCalendarLinks::dueAt)
        .min(Comparator.naturalOrder());
  }

  @Override
  public Set<CalendarAccount> waiting(Instant now) {
    return links(link -> isDue(link, now))
        .map(CalendarLink::account)
        .filter(account -> isWorkable(account, now))
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isWorkable(CalendarAccount account, Instant now) {
    return connections
        .find(account)
        .filter(connection -> connection.isUsable() && !connection.isPausedAt(now))
        .isPresent();
  }

  @Override
  public synchronized Optional<CalendarLink> find(BookingId booking, CalendarAccount account) {
    return Optional.ofNullable(links.get(new Participation(booking, account.owner())))
        .filter(link -> link.account().equals(account));
  }

  @Override
  public List<CalendarLink> of(BookingId booking) {
    return links(link -> link.booking().equals(booking)).toList();
  }

  @Override
  public synchronized boolean beginMaking(CalendarLink link) {
    return find(link.booking(), link.account())
        .filter(last -> last.generation() == link.generation())
        .filter(last -> begun.add(Participation.of(last)))
        .isPresent();
  }

  @Override
  public synchronized void save(CalendarLink link, Instant now) {
    find(link.booking(), link.account())
        .ifPresent(
            last -> keep(last.request() == link.request() ? link : stillToDo(link, last, now)));
  }

  /** Whatever was asked for since stays to be done, even if somebody else has done it meanwhile. */
  private static CalendarLink stillToDo(CalendarLink link, CalendarLink last, Instant now) {
    boolean settled = last.nextTry() == null;
    return new CalendarLink(
        link.booking(),
        link.account(),
        last.zone(),
        Math.max(link.generation(), last.generation()),
        eventId(link, last),
        Math.min(link.sequence(), last.sequence()),
        settled ? LinkStatus.PENDING : last.status(),
        last.attempts(),
        settled ? null : last.lastError(),
        settled ? now : last.nextTry(),
        last.request());
  }

  private static @Nullable String eventId(CalendarLink link, CalendarLink last) {
    if (link.generation() != last.generation()) {
      return link.generation() > last.generation() ? link.eventId() : last.eventId();
    }
    return link.eventId() == null ? last.eventId() : link.eventId();
  }

  /**
   * Tells whether an event in the account's calendar is one of ours. Asked by who holds the lock of
   * the bookings, for which whoever follows them waits with the lock of the links.
   */
  boolean haveEvent(CalendarAccount account, String event) {
    return links.values().stream()
        .anyMatch(link -> link.account().equals(account) && event.equals(link.eventId()));
  }

  private synchronized Stream<CalendarLink> links(Predicate<CalendarLink> which) {
    return List.copyOf(links.values()).stream().filter(which);
  }

  private Optional<CalendarAccount> firstUsable(UserId person) {
    return connections.of(person).stream()
        .filter(ListedCalendar::isUsable)
        .map(ListedCalendar::account)
        .findFirst();
  }

  private boolean isUsable(CalendarAccount account) {
    return connections.find(account).filter(CalendarConnection::isUsable).isPresent();
  }

  private ZoneId zone(UserId person) {
    return people.find(person).map(Person::timezone).orElse(ZoneOffset.UTC);
  }

  private static boolean isDue(CalendarLink link, Instant now) {
    return link.nextTry() != null && !link.nextTry().isAfter(now);
  }

  private static Instant dueAt(CalendarLink link) {
    return link.nextTry() == null ? Instant.MAX : link.nextTry();
  }

  private record Participation(BookingId booking, UserId person) {

    static Participation of(CalendarLink link) {
      return new Participation(link.booking(), link.account().owner());
    }
  }
}
