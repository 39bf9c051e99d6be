package io.culturebridge.domain.series;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.BookingRepository;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Port: series and the bookings they made, which are bookings of {@link BookingRepository} like all
 * others. Each write stores all it concerns, with histories and the receipt's answer, or nothing;
 * and from the decision on until then nobody else takes or frees any of the coach's time. People
 * are told of the bookings of one write together.
 */
public interface SeriesRepository {

  /**
   * Adds a series with the proposed bookings, as far as the coach can be booked for them.
   *
   * @throws RejectedException with {@link Rejection.UnknownCoach}, {@link Rejection.KeyAlreadyUsed}
   *     or {@link Rejection.KeyInFlight}, or as {@link Proposal#decide}
   */
  NewSeries add(
      Series series, Proposal proposal, Actor by, Instant now, Receipt<NewSeries> receipt);

  /**
   * Moves bookings of a series. Their old slots do not count against the new ones.
   *
   * @param transition gives them where they are to be, or throws; nothing is to be moved where it
   *     proposes none
   * @return the series after the move
   * @throws RejectedException with {@link Rejection.NoSuchSeries}, what the transition throws, or
   *     as {@link #add}
   */
  BookedSeries move(
      SeriesId id,
      Function<BookedSeries, Proposal> transition,
      Actor by,
      Instant now,
      Receipt<BookedSeries> receipt);

  /**
   * Changes bookings of a series that stay where they are.
   *
   * @param transition gives the next values of those that change, or throws
   * @return these next values
   * @throws RejectedException with {@link Rejection.NoSuchSeries}, what the transition throws, or
   *     {@link Rejection.KeyAlreadyUsed} or {@link Rejection.KeyInFlight}
   */
  List<Booking> change(
      SeriesId id,
      Function<BookedSeries, List<Booking>> transition,
      Actor by,
      Receipt<List<Booking>> receipt);

  /** The series and its bookings as they are now; none when there is no such series. */
  Optional<BookedSeries> find(SeriesId id);

  /** The series that made the booking; none when none did. */
  Optional<SeriesId> of(BookingId booking);
}
