package io.culturebridge.domain.booking;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.availability.Claim;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.ClientId;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.people.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Port: all bookings. Whatever happens at once, and wherever, no two bookings of one coach that
 * hold their slots ever overlap. Each write stores the booking, its history, that people are to be
 * told and calendars to follow, and the receipt's answer together or not at all.
 */
public interface BookingRepository {

  /**
   * Adds a new booking.
   *
   * @return false when the coach's schedule is no longer the one that the claim was decided on, or
   *     the coach has connected a calendar that was not looked at: decide again
   * @throws RejectedException with {@link Rejection.UnknownCoach}, {@link
   *     Rejection.CoachNotActive}, {@link Rejection.SlotTaken}, {@link Rejection.SlotNotOffered}
   *     when the day is full meanwhile, {@link Rejection.KeyAlreadyUsed} or {@link
   *     Rejection.KeyInFlight}
   */
  boolean add(Booking booking, Claim claim, Actor by, Receipt<Booking> receipt);

  /**
   * Applies a transition to the booking as it is, so that no change made meanwhile is lost. If it
   * moves, the old slot is free and the new one taken in the same instant; whoever loses the new
   * slot to somebody keeps the old one.
   *
   * @param transition gives the next value, or throws; asked again when somebody else was faster,
   *     or the claim was decided on less than there is; the same value as before changes nothing,
   *     and the answer is kept all the same
   * @return the booking after the change
   * @throws RejectedException with {@link Rejection.NoSuchBooking}, what the transition throws, and
   *     as {@link #add}
   */
  Booking change(
      BookingId id, Actor by, Function<Booking, Placement> transition, Receipt<Booking> receipt);

  /** The booking with the people it is about; none when there is no such booking. */
  Optional<BookingDetails> find(BookingId id);

  BookingPage listOfClient(ClientId client, BookingFilter filter, Page page);

  BookingPage listOfCoach(CoachId coach, BookingFilter filter, Page page);

  /**
   * The bookings somebody takes part in, as client or as coach, whatever their status, in the order
   * of their starts and then ids.
   *
   * @param from sessions that end after this; UTC
   */
  List<BookingDetails> sessionsOf(UserId participant, Instant from, int most);

  /** Bookings that are pending and were made by then, the oldest first. */
  List<BookingId> pendingSince(Instant latest, int most);

  /** Everything that happened to the booking, oldest first; empty when there is no such booking. */
  List<BookingChange> history(BookingId id);
}
