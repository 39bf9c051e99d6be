package io.culturebridge.icalendar;

import static net.fortuna.ical4j.model.property.immutable.ImmutableCalScale.GREGORIAN;
import static net.fortuna.ical4j.model.property.immutable.ImmutableMethod.CANCEL;
import static net.fortuna.ical4j.model.property.immutable.ImmutableMethod.PUBLISH;
import static net.fortuna.ical4j.model.property.immutable.ImmutableMethod.REQUEST;
import static net.fortuna.ical4j.model.property.immutable.ImmutableVersion.VERSION_2_0;

import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.people.UserId;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.ProdId;

/**
 * Bookings as iCalendar text. The same bookings, viewer and names make the same text whenever it is
 * written, so that an ETag can be made of it.
 *
 * <p>Who looks decides what a session is called: client and coach read the name of the other,
 * everybody else both names. Line breaks in texts become LF; control characters are left out.
 */
public final class BookingCalendar {

  private static final String PRODUCT = "-//CultureBridge//CultureBridge Booking//EN";

  private BookingCalendar() {}

  /** A calendar of this one booking, to be opened or imported. */
  public static String event(BookingDetails details, UserId viewer) {
    return write(List.of(), List.of(BookingEvent.of(details, viewer)));
  }

  /**
   * A calendar to subscribe to, in the order of the bookings given.
   *
   * @param name of the calendar, for people
   * @param refresh how long a subscriber may wait before looking again; whole seconds, positive
   * @throws IllegalArgumentException when the refresh is not such a duration
   */
  public static String feed(
      String name, List<BookingDetails> bookings, UserId viewer, Duration refresh) {
    var events = bookings.stream().map(details -> BookingEvent.of(details, viewer)).toList();
    return write(FeedProperties.of(name, refresh), events);
  }

  /**
   * What a participant is mailed, so that their calendar follows the booking: a request, or a
   * cancellation once the booking is cancelled. The newest one wins, in whatever order they arrive.
   *
   * @param recipient the client or the coach
   * @param organizer from whom the mail comes
   * @throws IllegalArgumentException when the recipient takes no part in the booking or has no
   *     e-mail address
   */
  public static Invitation invitation(BookingDetails details, UserId recipient, Mailbox organizer) {
    var cancelled = details.booking().status() == BookingStatus.CANCELLED;
    var method = cancelled ? CANCEL : REQUEST;
    var scheduling = Scheduling.of(details, recipient, organizer);
    var event = BookingEvent.of(details, recipient, scheduling);
    return new Invitation(method.getValue(), write(List.of(method), List.of(event)));
  }

  /**
   * What a participant is mailed about several bookings: a file to be imported, which adds, moves
   * and calls off by UID and SEQUENCE. A message that acts by itself holds one event only (RFC 5546
   * §3.2.2 and §3.2.5).
   *
   * @param recipient the client or the coach
   * @param organizer from whom the mail comes
   */
  public static Invitation publication(
      List<BookingDetails> bookings, UserId recipient, Mailbox organizer) {
    var by = List.of(Scheduling.organizer(organizer));
    var events = bookings.stream().map(details -> BookingEvent.of(details, recipient, by)).toList();
    return new Invitation(PUBLISH.getValue(), write(List.of(PUBLISH), events));
  }

  private static String write(List<Property> more, List<VEvent> events) {
    var head = Stream.of(VERSION_2_0, new ProdId(PRODUCT), GREGORIAN);
    var properties = new PropertyList(Stream.concat(head, more.stream()).toList());
    return Folding.fold(new Calendar(properties, new ComponentList<>(events)).toString());
  }
}
