package io.culturebridge.application;

import io.culturebridge.domain.availability.AvailabilityRepository;
import io.culturebridge.domain.booking.BookingRepository;
import io.culturebridge.domain.booking.BookingRules;
import io.culturebridge.domain.people.PeopleDirectory;
import java.time.InstantSource;

/** Everything that is done with bookings. */
public record BookingUseCases(
    RequestBooking request,
    ViewBookings view,
    UpdateBooking update,
    ChangeBookingStatus changeStatus) {

  public static BookingUseCases of(
      BookingRepository bookings,
      AvailabilityRepository availability,
      PeopleDirectory people,
      BookingRules rules,
      InstantSource clock) {
    return new BookingUseCases(
        new RequestBooking(bookings, availability, rules, clock),
        new ViewBookings(bookings, people),
        new UpdateBooking(bookings, availability, rules, clock),
        new ChangeBookingStatus(bookings, clock));
  }
}
