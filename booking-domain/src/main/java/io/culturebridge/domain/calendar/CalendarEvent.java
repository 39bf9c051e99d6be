package io.culturebridge.domain.calendar;

import io.culturebridge.domain.booking.MeetingLink;
import io.culturebridge.domain.time.TimeSlot;
import java.time.ZoneId;
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
    int sequence) {}
