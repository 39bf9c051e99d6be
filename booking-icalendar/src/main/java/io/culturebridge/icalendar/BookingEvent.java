package io.culturebridge.icalendar;

import static net.fortuna.ical4j.model.property.immutable.ImmutableStatus.VEVENT_CANCELLED;
import static net.fortuna.ical4j.model.property.immutable.ImmutableStatus.VEVENT_CONFIRMED;
import static net.fortuna.ical4j.model.property.immutable.ImmutableStatus.VEVENT_TENTATIVE;
import static net.fortuna.ical4j.model.property.immutable.ImmutableTransp.OPAQUE;
import static net.fortuna.ical4j.model.property.immutable.ImmutableTransp.TRANSPARENT;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.people.UserId;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Duration;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;

/** The VEVENT of a booking (RFC 5545 §3.6.1). */
final class BookingEvent {

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private BookingEvent() {}

  static VEvent of(BookingDetails details, UserId viewer) {
    return of(details, viewer, List.of());
  }

  /** The event with these properties besides its own. */
  static VEvent of(BookingDetails details, UserId viewer, List<? extends Property> more) {
    var booking = details.booking();
    var summary = new Summary(SessionTitle.of(details, viewer));
    var properties =
        Stream.of(
                identity(booking),
                time(booking),
                List.of(summary),
                SessionContent.of(booking),
                more)
            .<Property>flatMap(List::stream)
            .toList();
    return new VEvent(new PropertyList(properties));
  }

  private static List<Property> identity(Booking booking) {
    var revision = booking.revision();
    return List.of(
        new Uid(uid(booking.id())),
        new Sequence(revision.sequence()),
        // when the object was last revised, which is what it says where there is no METHOD
        // (RFC 5545 §3.8.7.2), and which no clock changes
        new DtStamp(revision.updatedAt()),
        new Created(revision.createdAt()),
        new LastModified(revision.updatedAt()));
  }

  private static List<Property> time(Booking booking) {
    return List.of(
        new DtStart<>(booking.slot().start()),
        end(booking.slot()),
        status(booking.status()),
        transparency(booking.status()));
  }

  /**
   * A year has four digits (RFC 5545 §3.3.4): of what ends after the last one the length is told.
   */
  private static Property end(TimeSlot slot) {
    return slot.end().isAfter(LAST) ? new Duration(slot.duration()) : new DtEnd<>(slot.end());
  }

  /** Never to be changed: by it calendars know an event they have seen before. */
  private static String uid(BookingId id) {
    return id.value() + "@culturebridge";
  }

  private static Status status(BookingStatus status) {
    return switch (status) {
      case PENDING -> VEVENT_TENTATIVE;
      // COMPLETED of RFC 5545 is for to-dos
      case CONFIRMED, COMPLETED -> VEVENT_CONFIRMED;
      case CANCELLED -> VEVENT_CANCELLED;
    };
  }

  private static Transp transparency(BookingStatus status) {
    return status == BookingStatus.CANCELLED ? TRANSPARENT : OPAQUE;
  }
}
