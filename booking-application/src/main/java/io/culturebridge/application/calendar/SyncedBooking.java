package io.culturebridge.application.calendar;

import io.culturebridge.domain.booking.Booking;

/**
 * A booking and its event in the calendar of whoever asked for it.
 *
 * @param eventId the provider's own
 */
public record SyncedBooking(Booking booking, String eventId) {}
