package io.culturebridge.memory;

import static java.util.Comparator.comparing;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingChange;
import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.booking.BookingFilter;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.BookingPage;
import io.culturebridge.domain.booking.BookingRepository;
import io.culturebridge.domain.booking.ChangeType;
import io.culturebridge.domain.booking.Page;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** {@link BookingRepository} in memory: one lock, every search walks all bookings. */
public final class InMemoryBookingRepository implements BookingRepository {

  private static final Comparator<Booking> LATEST_FIRST_THEN_ID =
      comparing((Booking booking) -> booking.slot().start())
          .reversed()
          .thenComparing(booking -> booking.id().value().toString());

  private final Map<BookingId, List<BookingChange>> histories = new HashMap<>();
  private final PeopleDirectory people;
  private final InMemoryIdempotencyKeys keys;

  public InMemoryBookingRepository(PeopleDirectory people, InMemoryIdempotencyKeys keys) {
    this.people = people;
    this.keys = keys;
  }

  @Override
  public synchronized void add(Booking booking, Actor by, Receipt<Booking> receipt) {
    requireActive(booking.coach());
    requireFree(booking);
    var answer = receipt.of(booking);
    answer.ifPresent(keys::requireUnused);
    histories.put(booking.id(), List.of(new BookingChange(ChangeType.REQUESTED, by, booking)));
    answer.ifPresent(keys::keep);
  }

  @Override
  public synchronized Booking change(
      BookingId id, Actor by, UnaryOperator<Booking> transition, Receipt<Booking> receipt) {
    var current =
        current(id).orElseThrow(() -> new RejectedException(new Rejection.NoSuchBooking(id)));
    var next = transition.apply(current);
    if (next.status().holdsTheSlot()) {
      requireFree(next);
    }
    var answer = receipt.of(next);
    answer.ifPresent(keys::requireUnused);
    var history = new ArrayList<>(history(id));
    history.add(new BookingChange(ChangeType.between(current, next), by, next));
    histories.put(id, List.copyOf(history));
    answer.ifPresent(keys::keep);
    return next;
  }

  @Override
  public synchronized Optional<BookingDetails> find(BookingId id) {
    return current(id)
        .map(booking ->
            new BookingDetails(
                booking,
                person(booking.client().user(), Role.CLIENT),
                person(booking.coach().user(), Role.COACH)));
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

  /** What holds the coach's time and reaches into the window. */
  synchronized TimeSlots busy(CoachId coach, TimeSlot window) {
    return TimeSlots.of(
        holding(coach).map(Booking::slot).filter(slot -> slot.overlaps(window)).toList());
  }

  private synchronized BookingPage list(Predicate<Booking> whose, BookingFilter filter, Page page) {
    var matching =
        bookings().filter(whose).filter(filter::accepts).sorted(LATEST_FIRST_THEN_ID).toList();
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

  private void requireFree(Booking booking) {
    boolean taken =
        holding(booking.coach())
            .filter(other -> !other.id().equals(booking.id()))
            .anyMatch(other -> other.slot().overlaps(booking.slot()));
    if (taken) {
      throw new RejectedException(new Rejection.SlotTaken(booking.coach(), booking.slot()));
    }
  }
}
