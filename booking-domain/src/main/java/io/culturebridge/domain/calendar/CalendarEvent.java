package io.culturebridge.domain.calendar;

import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.booking.MeetingLink;
import io.culturebridge.domain.people.UserId;
import io.culturebridge.domain.time.TimeSlot;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A booking as it stands in the calendar of one participant: a VEVENT (RFC 5545 §3.6.1). It has no
 * attendees: each participant's calendar gets an event of its own.
 *
 * @param zone in which the person reads the time
 * @param link where to meet, where that is settled; otherwise the provider makes a place if it can
 * @param tentative STATUS:TENTATIVE rather than CONFIRMED
 * @param sequence of the booking, RFC 5545 §3.8.7.4
 */
public record CalendarEvent(
    EventKey key,
    TimeSlot slot,
    ZoneId zone,
    String summary,
    String description,
    @Nullable MeetingLink link,
    boolean tentative,
    int sequence) {

  /** The booking as the participant sees it. */
  public static CalendarEvent of(BookingDetails details, CalendarLink link) {
    var booking = details.booking();
    return new CalendarEvent(
        link.key(),
        booking.slot(),
        link.zone(),
        "Coaching session with " + other(details, link.account().owner()),
        Objects.requireNonNullElse(booking.notes().text(), ""),
        booking.meetingLink(),
        booking.status() == BookingStatus.PENDING,
        booking.revision().sequence());
  }

  private static String other(BookingDetails details, UserId participant) {
    return details.coach().id().equals(participant)
        ? Objects.requireNonNullElse(details.client().name(), "your client")
        : Objects.requireNonNullElse(details.coach().name(), "your coach");
  }
}
