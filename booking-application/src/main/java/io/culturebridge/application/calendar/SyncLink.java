package io.culturebridge.application.calendar;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.booking.BookingRepository;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.booking.MeetingLink;
import io.culturebridge.domain.booking.Placement;
import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarAnswer.Gone;
import io.culturebridge.domain.calendar.CalendarAnswer.Refused;
import io.culturebridge.domain.calendar.CalendarEvent;
import io.culturebridge.domain.calendar.CalendarLink;
import io.culturebridge.domain.calendar.CalendarLinkRepository;
import io.culturebridge.domain.calendar.PublishedEvent;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.Role;
import java.time.InstantSource;

/**
 * Makes one event what its booking says. Nothing is lost when it breaks off anywhere: the link is
 * still due, and doing it again ends in the same event.
 */
final class SyncLink {

  private final CalendarLinkRepository links;
  private final BookingRepository bookings;
  private final InstantSource clock;

  SyncLink(CalendarLinkRepository links, BookingRepository bookings, InstantSource clock) {
    this.links = links;
    this.bookings = bookings;
    this.clock = clock;
  }

  /**
   * The link as far as it has come, or why it has not.
   *
   * @param calendar the link's
   */
  CalendarAnswer<CalendarLink> sync(CalendarLink link, OpenCalendar calendar) {
    var found = bookings.find(link.booking());
    if (found.isEmpty() || found.get().booking().status() == BookingStatus.CANCELLED) {
      return remove(link, found.map(SyncLink::sequence).orElse(link.sequence()), calendar);
    }
    var details = found.get();
    if (link.eventId() != null && link.sequence() == sequence(details)) {
      return new Done<>(link.published(link.eventId(), link.sequence()));
    }
    return publish(link, details, calendar);
  }

  private CalendarAnswer<CalendarLink> publish(
      CalendarLink link, BookingDetails details, OpenCalendar calendar) {
    var answer = put(link, details, calendar);
    if (!(answer instanceof Gone<PublishedEvent>)) {
      return answer.map(event -> published(link, details, event));
    }
    var next = link.regenerated();
    return put(next, details, calendar).map(event -> published(next, details, event));
  }

  private CalendarAnswer<PublishedEvent> put(
      CalendarLink link, BookingDetails details, OpenCalendar calendar) {
    var event = CalendarEvent.of(details, link);
    if (link.eventId() == null && links.beginMaking(link)) {
      return calendar.make(event);
    }
    // from here on it is led nowhere else; before, it may have been
    return link.eventId() == null && links.find(link.booking(), link.account()).isEmpty()
        ? new Refused<>("The booking belongs into another calendar now")
        : calendar.put(event, link.eventId());
  }

  private static CalendarAnswer<CalendarLink> remove(
      CalendarLink link, int sequence, OpenCalendar calendar) {
    return calendar.remove(link.key(), link.eventId()).map(was -> link.removed(sequence));
  }

  private CalendarLink published(CalendarLink link, BookingDetails details, PublishedEvent event) {
    int shown = sequence(details);
    var place = event.link();
    if (place == null || details.booking().meetingLink() != null) {
      return link.published(event.id(), shown);
    }
    var after = setMeetingLink(link, details, place);
    // the event made the place, and so shows it; whatever else has changed it does not show
    boolean nothingElse =
        place.equals(after.meetingLink()) && after.revision().sequence() == shown + 1;
    return link.published(event.id(), nothingElse ? shown + 1 : shown);
  }

  private Booking setMeetingLink(CalendarLink link, BookingDetails details, MeetingLink place) {
    var owner = link.account().owner();
    var role = details.coach().id().equals(owner) ? Role.COACH : Role.CLIENT;
    return bookings.change(
        link.booking(),
        new Actor(owner, role),
        booking -> Placement.unmoved(booking.withMeetingLink(place, clock.instant())),
        Receipt.none());
  }

  private static int sequence(BookingDetails details) {
    return details.booking().revision().sequence();
  }
}
