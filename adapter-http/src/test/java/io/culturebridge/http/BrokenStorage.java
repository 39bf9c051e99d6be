package io.culturebridge.http;

import io.culturebridge.domain.availability.Claim;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingChange;
import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.booking.BookingFilter;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.BookingPage;
import io.culturebridge.domain.booking.BookingRepository;
import io.culturebridge.domain.booking.Page;
import io.culturebridge.domain.booking.Placement;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.ClientId;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.people.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Storage on which everything fails. */
record BrokenStorage(Supplier<RuntimeException> failure) implements BookingRepository {

  @Override
  public boolean add(Booking booking, Claim claim, Actor by, Receipt<Booking> receipt) {
    throw failure.get();
  }

  @Override
  public Booking change(
      BookingId id, Actor by, Function<Booking, Placement> transition, Receipt<Booking> receipt) {
    throw failure.get();
  }

  @Override
  public Optional<BookingDetails> find(BookingId id) {
    throw failure.get();
  }

  @Override
  public BookingPage listOfClient(ClientId client, BookingFilter filter, Page page) {
    throw failure.get();
  }

  @Override
  public BookingPage listOfCoach(CoachId coach, BookingFilter filter, Page page) {
    throw failure.get();
  }

  @Override
  public List<BookingDetails> sessionsOf(UserId participant, Instant from, int most) {
    throw failure.get();
  }

  @Override
  public List<BookingId> pendingSince(Instant latest, int most) {
    throw failure.get();
  }

  @Override
  public List<BookingChange> history(BookingId id) {
    throw failure.get();
  }
}
