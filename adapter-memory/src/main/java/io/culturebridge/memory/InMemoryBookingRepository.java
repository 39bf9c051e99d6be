package io.culturebridge.memory;

import static java.util.Comparator.comparing;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.availability.Claim;
import io.culturebridge.domain.availability.Commitments;
import io.culturebridge.domain.availability.Obstacle;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingChange;
import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.booking.BookingFilter;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.BookingPage;
import io.culturebridge.domain.booking.BookingRepository;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.booking.ChangeType;
import io.culturebridge.domain.booking.Page;
import io.culturebridge.domain.booking.Placement;
import io.culturebridge.domain.calendar.CalendarConnectionRepository;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.ClientId;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.people.PeopleDirectory;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.people.UserId;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link BookingRepository} in memory: one lock, every search walks all bookings. */
public final class InMemoryBookingRepository implements BookingRepository {

  private final Map<BookingId, List<BookingChange>> histories = new HashMap<>();
  private final Map<BookingId, TimeSlot> occupied = new HashMap<>();
  private final PeopleDirectory people;
  private final InMemorySchedules schedules;
  private final InMemoryIdempotencyKeys keys;
  private final CalendarConnectionRepository calendars;
  private final Deque<BookingId> toFollow = new ArrayDeque<>();
  private final ChangesToTell toTell = new ChangesToTell();

  public InMemoryBookingRepository(
      PeopleDirectory people,
      InMemorySchedules schedules,
      InMemoryIdempotencyKeys keys,
      CalendarConnectionRepository calendars) {
    this.people = people;
    this.schedules = schedules;
    this.keys = keys;
    this.calendars = calendars;
  }

  @Override
  public synchronized boolean add(
      Booking booking, Claim claim, Actor by, Receipt<Booking> receipt) {
    requireActive(booking.coach());
    if (!isUpToDate(claim, booking)) {
      return false;
    }
    requireFree(booking, claim);
    receipt.of(booking).ifPresent(keys::keep);
    record(new BookingChange(ChangeType.REQUESTED, by, booking), claim);
    return true;
  }

  @Override
  public synchronized Booking change(
      BookingId id, Actor by, Function<Booking, Placement> transition, Receipt<Booking> receipt) {
    var current =
        current(id).orElseThrow(() -> new RejectedException(new Rejection.NoSuchBooking(id)));
    var next = transition.apply(current);
    var booking = next.booking();
    if (booking.equals(current)) {
      receipt.of(current).ifPresent(keys::keep);
      return current;
    }
    if (next.claim() != null) {
      if (!isUpToDate(next.claim(), booking)) {
        return change(id, by, transition, receipt);
      }
      requireFree(booking, next.claim());
    }
    receipt.of(booking).ifPresent(keys::keep);
    record(new BookingChange(ChangeType.between(current, booking), by, booking), next.claim());
    return booking;
  }

  /** Does the work while nobody else looks or writes. */
  synchronized <T> T alone(Supplier<T> work) {
    return work.get();
  }

  /**
   * Records changes that were made together, each with what it takes of the coach's time if new.
   */
  synchronized void record(List<BookingChange> changes, List<Placement> placements) {
    for (int i = 0; i < changes.size(); i++) {
      record(changes.get(i), placements.get(i).claim());
    }
    toTell.join(changes);
  }

  private boolean isUpToDate(Claim claim, Booking booking) {
    var coach = booking.coach();
    return schedules.versionOf(coach).equals(Optional.ofNullable(claim.scheduleVersion()))
        && (claim.calendarsSeen() || calendars.of(coach.user()).isEmpty());
  }

  private void record(BookingChange change, @Nullable Claim claim) {
    var id = change.booking().id();
    var history = new ArrayList<>(history(id));
    history.add(change);
    histories.put(id, List.copyOf(history));
    toTell.add(change);
    if (hasCalendar(change.booking())) {
      toFollow.add(id);
    }
    if (claim != null) {
      occupied.put(id, claim.occupied());
    }
  }

  @Override
  public synchronized Optional<BookingDetails> find(BookingId id) {
    return current(id).map(this::details);
  }

  @Override
  public synchronized List<BookingDetails> sessionsOf(UserId participant, Instant from, int most) {
    return bookings()
        .filter(booking ->
            booking.client().user().equals(participant)
                || booking.coach().user().equals(participant))
        .filter(booking -> booking.slot().end().isAfter(from))
        .sorted(BookingOrder.EARLIEST_FIRST)
        .limit(most)
        .map(this::details)
        .toList();
  }

  @Override
  public synchronized List<BookingId> pendingSince(Instant latest, int most) {
    return bookings()
        .filter(booking -> booking.status() == BookingStatus.PENDING)
        .filter(booking -> !booking.revision().createdAt().isAfter(latest))
        .sorted(comparing(booking -> booking.revision().createdAt()))
        .limit(most)
        .map(Booking::id)
        .toList();
  }

  private BookingDetails details(Booking booking) {
    return new BookingDetails(
        booking,
        person(booking.client().user(), Role.CLIENT),
        person(booking.coach().user(), Role.COACH));
  }

  @Override
  public BookingPage listOfClient(ClientId client, BookingFilter filter, Page page) {
    return list(booking -> booking.client().equals(client), filter, page);
  }

  @Override
  public BookingPage listOfCoach(CoachId coach, BookingFilter filter, Page page) {
    return list(booking -> booking.coach().equals(coach), filter, page);
  }

  @Override
  public synchronized List<BookingChange> history(BookingId id) {
    return histories.getOrDefault(id, List.of());
  }

  /** The last change of every booking. */
  synchronized List<BookingChange> lastChanges() {
    return histories.values().stream().map(List::getLast).toList();
  }

  /** What holds the coach's time and reaches into the window, as far as it counts. */
  synchronized Commitments commitments(
      CoachId coach, TimeSlot window, Predicate<TimeSlot> counts, boolean withSessions) {
    var holding =
        holding(coach)
            .filter(booking -> occupied(booking).overlaps(window))
            .filter(booking -> counts.test(occupied(booking)))
            .toList();
    return new Commitments(
        TimeSlots.of(holding.stream().map(this::occupied).toList()),
        withSessions ? holding.stream().map(Booking::slot).toList() : List.of());
  }

  private boolean hasCalendar(Booking booking) {
    return Stream.of(booking.client().user(), booking.coach().user())
        .anyMatch(participant -> !calendars.of(participant).isEmpty());
  }

  /** Has the sessions followed that the participant has still to come, or is in. */
  synchronized void catchUp(UserId participant, Instant now) {
    sessionsOf(participant, now, Integer.MAX_VALUE)
        .forEach(session -> toFollow.add(session.booking().id()));
  }

  /** The bookings of the oldest changes that nobody has followed yet. */
  synchronized List<BookingId> takeToFollow(int most) {
    var taken = toFollow.stream().limit(most).toList();
    taken.forEach(id -> toFollow.remove());
    return taken;
  }

  ChangesToTell toTell() {
    return toTell;
  }

  private synchronized BookingPage list(Predicate<Booking> whose, BookingFilter filter, Page page) {
    var matching =
        bookings().filter(whose).filter(filter::accepts).sorted(BookingOrder.LATEST_FIRST).toList();
    return new BookingPage(
        matching.stream().skip(page.skip()).limit(page.limit()).toList(), matching.size());
  }

  private Stream<Booking> bookings() {
    return histories.values().stream().map(history -> history.getLast().booking());
  }

  private Stream<Booking> holding(CoachId coach) {
    return bookings()
        .filter(booking -> booking.coach().equals(coach) && booking.status().holdsTheSlot());
  }

  private Optional<Booking> current(BookingId id) {
    return Optional.ofNullable(histories.get(id)).map(history -> history.getLast().booking());
  }

  private Person person(UserId id, Role role) {
    return people.find(id).orElseGet(() -> Person.of(id, role));
  }

  private void requireActive(CoachId coach) {
    var person =
        people
            .find(coach.user())
            .filter(found -> found.role() == Role.COACH)
            .orElseThrow(() -> new RejectedException(new Rejection.UnknownCoach(coach)));
    if (!person.active()) {
      throw new RejectedException(new Rejection.CoachNotActive(coach));
    }
  }

  private void requireFree(Booking booking, Claim claim) {
    var limit = claim.dayLimit();
    if (limit != null
        && others(booking).filter(o -> startsIn(limit.day(), o)).count() >= limit.most()) {
      throw new RejectedException(
          new Rejection.SlotNotOffered(
              booking.coach(), booking.slot(), Set.of(Obstacle.DAY_LIMIT)));
    }
    if (others(booking).anyMatch(other -> occupied(other).overlaps(claim.occupied()))) {
      throw new RejectedException(new Rejection.SlotTaken(booking.coach(), booking.slot()));
    }
  }

  private Stream<Booking> others(Booking booking) {
    return holding(booking.coach()).filter(other -> !other.id().equals(booking.id()));
  }

  private static boolean startsIn(TimeSlot day, Booking booking) {
    var start = booking.slot().start();
    return !start.isBefore(day.start()) && start.isBefore(day.end());
  }

  TimeSlot occupied(Booking booking) {
    return Objects.requireNonNull(occupied.get(booking.id()));
  }
}
