package io.culturebridge.application.calendar;

import io.culturebridge.application.ViewBookings;
import io.culturebridge.application.calendar.ParticipantCalendar.Standing;
import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.calendar.CalendarConnectionRepository;
import io.culturebridge.domain.calendar.CalendarLink;
import io.culturebridge.domain.calendar.CalendarLinkRepository;
import io.culturebridge.domain.calendar.ListedCalendar;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.Person;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whoever may see a booking sees how far it has come into the calendars of its people. */
public final class ViewBookingCalendar {

  private final ViewBookings viewBookings;
  private final CalendarLinkRepository links;
  private final CalendarConnectionRepository connections;

  public ViewBookingCalendar(
      ViewBookings viewBookings,
      CalendarLinkRepository links,
      CalendarConnectionRepository connections) {
    this.viewBookings = viewBookings;
    this.links = links;
    this.connections = connections;
  }

  /**
   * One entry each for the client and the coach.
   *
   * @throws RejectedException when there is no such booking or it is not the actor's to see
   */
  public List<ParticipantCalendar> of(Actor actor, BookingId id) {
    var details = viewBookings.details(actor, id);
    var known = links.of(id);
    return Stream.of(details.client(), details.coach())
        .map(person -> of(details.booking(), person, link(known, person)))
        .toList();
  }

  private static Optional<CalendarLink> link(List<CalendarLink> links, Person person) {
    return links.stream().filter(link -> link.account().owner().equals(person.id())).findFirst();
  }

  private ParticipantCalendar of(Booking booking, Person person, Optional<CalendarLink> link) {
    var connected = connections.of(person.id());
    return link.map(known -> of(person, known, connected))
        .orElseGet(() -> withoutLink(booking, person, connected));
  }

  private static ParticipantCalendar of(
      Person person, CalendarLink link, List<ListedCalendar> connected) {
    var provider = link.account().provider();
    var connection = connected.stream().filter(c -> c.account().equals(link.account())).findFirst();
    if (connection.isEmpty()) {
      return new ParticipantCalendar(
          person.actor(), provider, Standing.NOT_CONNECTED, link, link.lastError());
    }
    return connection.get().isUsable()
        ? new ParticipantCalendar(person.actor(), provider, standing(link), link, link.lastError())
        : new ParticipantCalendar(
            person.actor(), provider, Standing.NEEDS_RECONNECT, link, connection.get().lastError());
  }

  /** What is over or called off and was never in the calendar is as it should be. */
  private static ParticipantCalendar withoutLink(
      Booking booking, Person person, List<ListedCalendar> connected) {
    if (connected.isEmpty()) {
      return new ParticipantCalendar(person.actor(), null, Standing.NOT_CONNECTED, null, null);
    }
    var first =
        connected.stream()
            .filter(ListedCalendar::isUsable)
            .findFirst()
            .orElse(connected.getFirst());
    var settled = booking.status().holdsTheSlot() ? Standing.PENDING : Standing.SYNCED;
    return new ParticipantCalendar(
        person.actor(),
        first.account().provider(),
        first.isUsable() ? settled : Standing.NEEDS_RECONNECT,
        null,
        first.lastError());
  }

  private static Standing standing(CalendarLink link) {
    return switch (link.status()) {
      case PENDING -> Standing.PENDING;
      case SYNCED -> Standing.SYNCED;
      case RETRYING -> Standing.RETRYING;
      case FAILED -> Standing.FAILED;
    };
  }
}
