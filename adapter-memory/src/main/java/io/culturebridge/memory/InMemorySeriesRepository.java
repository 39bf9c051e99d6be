package io.culturebridge.memory;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.availability.CoachAvailability;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingChange;
import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.ChangeType;
import io.culturebridge.domain.booking.Placement;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.series.BookedSeries;
import io.culturebridge.domain.series.Decision;
import io.culturebridge.domain.series.NewSeries;
import io.culturebridge.domain.series.Proposal;
import io.culturebridge.domain.series.Series;
import io.culturebridge.domain.series.SeriesId;
import io.culturebridge.domain.series.SeriesRepository;
import io.culturebridge.domain.series.SeriesSession;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@link SeriesRepository} in memory, under the one lock of the bookings. */
public final class InMemorySeriesRepository implements SeriesRepository {

  private final Map<SeriesId, Series> series = new HashMap<>();
  private final Map<SeriesId, Map<BookingId, LocalDateTime>> sessions = new HashMap<>();
  private final InMemoryBookingRepository bookings;
  private final InMemoryAvailabilityRepository availability;
  private final InMemoryIdempotencyKeys keys;

  public InMemorySeriesRepository(
      InMemoryBookingRepository bookings,
      InMemoryAvailabilityRepository availability,
      InMemoryIdempotencyKeys keys) {
    this.bookings = bookings;
    this.availability = availability;
    this.keys = keys;
  }

  @Override
  public NewSeries add(
      Series made, Proposal proposal, Actor by, Instant now, Receipt<NewSeries> receipt) {
    return bookings.alone(() -> {
      var decision = proposal.decide(availability(made.coach(), proposal, Set.of()), now);
      var outcome = new NewSeries(new BookedSeries(made, decision.sessions()), decision.refused());
      keep(outcome, receipt);
      series.put(made.id(), made);
      sessions.put(made.id(), new LinkedHashMap<>());
      place(made.id(), decision, ChangeType.REQUESTED, by);
      return outcome;
    });
  }

  @Override
  public BookedSeries move(
      SeriesId id,
      Function<BookedSeries, Proposal> transition,
      Actor by,
      Instant now,
      Receipt<BookedSeries> receipt) {
    return bookings.alone(() -> {
      var booked = require(id);
      var proposal = transition.apply(booked);
      if (proposal.sessions().isEmpty()) {
        keep(booked, receipt);
        return booked;
      }
      var left =
          proposal.sessions().stream()
              .map(session -> bookings.occupied(session.booking()))
              .collect(Collectors.toSet());
      var decision = proposal.decide(availability(booked.series().coach(), proposal, left), now);
      var moved = booked.with(decision.sessions());
      keep(moved, receipt);
      place(id, decision, ChangeType.RESCHEDULED, by);
      return moved;
    });
  }

  @Override
  public List<Booking> change(
      SeriesId id,
      Function<BookedSeries, List<Booking>> transition,
      Actor by,
      Receipt<List<Booking>> receipt) {
    return bookings.alone(() -> {
      var booked = require(id);
      var changed = transition.apply(booked);
      keep(changed, receipt);
      bookings.record(
          changed.stream()
              .map(next ->
                  new BookingChange(ChangeType.between(booked.booking(next.id()), next), by, next))
              .toList(),
          changed.stream().map(Placement::unmoved).toList());
      return changed;
    });
  }

  @Override
  public Optional<BookedSeries> find(SeriesId id) {
    return bookings.alone(() -> Optional.ofNullable(series.get(id)).map(this::booked));
  }

  @Override
  public Optional<SeriesId> of(BookingId booking) {
    return bookings.alone(() ->
        sessions.entrySet().stream()
            .filter(entry -> entry.getValue().containsKey(booking))
            .map(Map.Entry::getKey)
            .findAny());
  }

  private BookedSeries require(SeriesId id) {
    return find(id).orElseThrow(() -> new RejectedException(new Rejection.NoSuchSeries(id)));
  }

  private BookedSeries booked(Series found) {
    return new BookedSeries(
        found,
        sessions.getOrDefault(found.id(), Map.of()).entrySet().stream()
            .map(entry -> new SeriesSession(entry.getValue(), booking(entry.getKey())))
            .toList());
  }

  private Booking booking(BookingId id) {
    return bookings.find(id).map(BookingDetails::booking).orElseThrow();
  }

  /**
   * @param left what is occupied now and is to be free
   */
  private CoachAvailability availability(CoachId coach, Proposal proposal, Set<TimeSlot> left) {
    return availability
        .find(coach, proposal.span(), occupied -> !left.contains(occupied))
        .orElseThrow(() -> new RejectedException(new Rejection.UnknownCoach(coach)));
  }

  private void place(SeriesId id, Decision decision, ChangeType type, Actor by) {
    bookings.record(
        decision.sessions().stream()
            .map(session -> new BookingChange(type, by, session.booking()))
            .toList(),
        decision.placed().stream().map(Decision.Placed::placement).toList());
    var times = sessions.computeIfAbsent(id, absent -> new LinkedHashMap<>());
    decision.sessions().forEach(session -> times.put(session.booking().id(), session.local()));
  }

  private <T> void keep(T outcome, Receipt<T> receipt) {
    receipt.of(outcome).ifPresent(keys::keep);
  }
}
