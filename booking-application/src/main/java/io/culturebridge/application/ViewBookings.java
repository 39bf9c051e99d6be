package io.culturebridge.application;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.Rejection.Deed;
import io.culturebridge.domain.booking.BookingChange;
import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.booking.BookingFilter;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.BookingPage;
import io.culturebridge.domain.booking.BookingRepository;
import io.culturebridge.domain.booking.Page;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.ClientId;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.people.PeopleDirectory;
import io.culturebridge.domain.people.Role;
import java.util.List;

/** People look at their bookings; admins at everybody's. */
public final class ViewBookings {

  private final BookingRepository bookings;
  private final PeopleDirectory people;

  public ViewBookings(BookingRepository bookings, PeopleDirectory people) {
    this.bookings = bookings;
    this.people = people;
  }

  /**
   * The booking and its people.
   *
   * @throws RejectedException when there is no such booking or it is not the actor's to see
   */
  public BookingDetails details(Actor actor, BookingId id) {
    var details =
        bookings.find(id).orElseThrow(() -> new RejectedException(new Rejection.NoSuchBooking(id)));
    Deed.VIEW_BOOKING.require(details.booking().isVisibleTo(actor));
    return details;
  }

  /**
   * What happened to the booking, oldest first.
   *
   * @throws RejectedException as {@link #details}
   */
  public List<BookingChange> history(Actor actor, BookingId id) {
    var changes = bookings.history(id);
    if (changes.isEmpty()) {
      throw new RejectedException(new Rejection.NoSuchBooking(id));
    }
    Deed.VIEW_BOOKING.require(changes.getFirst().booking().isVisibleTo(actor));
    return changes;
  }

  /**
   * A page of the client's bookings.
   *
   * @throws RejectedException when the actor is neither the client nor an admin
   */
  public BookingPage ofClient(Actor actor, ClientId client, BookingFilter filter, Page page) {
    Deed.VIEW_BOOKINGS.require(actor.isAdmin() || actor.is(client));
    return bookings.listOfClient(client, filter, page);
  }

  /**
   * A page of the coach's bookings.
   *
   * @throws RejectedException when there is no such coach, or the actor is neither the coach nor an
   *     admin
   */
  public BookingPage ofCoach(Actor actor, CoachId coach, BookingFilter filter, Page page) {
    if (!actor.is(coach)) {
      if (people.find(coach.user()).filter(person -> person.role() == Role.COACH).isEmpty()) {
        throw new RejectedException(new Rejection.NoSuchCoach(coach));
      }
      Deed.VIEW_BOOKINGS.require(actor.isAdmin());
    }
    return bookings.listOfCoach(coach, filter, page);
  }
}
