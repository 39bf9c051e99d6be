package io.culturebridge.application.series;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection.Deed;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingRules;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.series.BookedSeries;
import io.culturebridge.domain.series.SeriesId;
import io.culturebridge.domain.series.SeriesMove;
import io.culturebridge.domain.series.SeriesRepository;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody concerned moves the rest of a series, or calls it off. */
public final class ChangeSeries {

  private final SeriesRepository series;
  private final BookingRules rules;
  private final InstantSource clock;

  public ChangeSeries(SeriesRepository series, BookingRules rules, InstantSource clock) {
    this.series = series;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * The series after all the sessions that were to move have moved.
   *
   * @throws RejectedException when there is no such series, it is not the actor's, or the coach
   *     cannot be booked for all of them, and then none has moved
   */
  public BookedSeries move(
      Actor actor, SeriesId id, SeriesMove move, Receipt<BookedSeries> receipt) {
    var now = clock.instant();
    return series.move(
        id,
        booked -> {
          Deed.MOVE_SERIES.require(booked.series().isVisibleTo(actor));
          return move.of(booked, rules, now);
        },
        actor,
        now,
        receipt);
  }

  /**
   * Cancels the pending and confirmed sessions.
   *
   * @param from those that start then or later, UTC; null for those that are to come
   * @return the cancelled bookings
   * @throws RejectedException when there is no such series or it is not the actor's
   */
  public List<Booking> cancel(
      Actor actor, SeriesId id, @Nullable Instant from, Receipt<List<Booking>> receipt) {
    var now = clock.instant();
    return series.change(
        id,
        booked -> {
          Deed.CANCEL_SERIES.require(booked.series().isVisibleTo(actor));
          return booked.cancelledFrom(from == null ? now : from, now);
        },
        actor,
        receipt);
  }
}
