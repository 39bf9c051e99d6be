package io.culturebridge.domain.booking;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.ClientId;
import io.culturebridge.domain.people.CoachId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Port: all bookings. Whatever happens at once, and wherever, no two bookings of one coach that
 * hold their slots ever overlap. Each write stores the booking, its history and the receipt's
 * answer together or not at all.
 */
public interface BookingRepository {

  /**
   * Adds a new booking.
   *
   * @throws RejectedException with {@link Rejection.UnknownCoach}, {@link
   *     Rejection.CoachNotActive}, {@link Rejection.SlotTaken}, {@link Rejection.KeyAlreadyUsed} or
   *     {@link Rejection.KeyInFlight}
   */
  void add(Booking booking, Actor by, Receipt<Booking> receipt);

  /**
   * Applies a transition to the booking as it is, so that no change made meanwhile is lost.
   *
   * @param transition gives the next value or throws; pure, for it is asked again when somebody
   *     else was faster
   * @return the booking after the change
   * @throws RejectedException with {@link Rejection.NoSuchBooking}, {@link Rejection.SlotTaken},
   *     {@link Rejection.KeyAlreadyUsed}, {@link Rejection.KeyInFlight}, or what the transition
   *     throws
   */
  Booking change(
      BookingId id, Actor by, UnaryOperator<Booking> transition, Receipt<Booking> receipt);

  /** The booking with the people it is about; none when there is no such booking. */
  Optional<BookingDetails> find(BookingId id);

  BookingPage listOfClient(ClientId client, BookingFilter filter, Page page);

  BookingPage listOfCoach(CoachId coach, BookingFilter filter, Page page);

  /** Everything that happened to the booking, oldest first; empty when there is no such booking. */
  List<BookingChange> history(BookingId id);
}
