package io.culturebridge.domain.booking;

import io.culturebridge.domain.people.Actor;

/**
 * One entry of a booking's history.
 *
 * @param by who did it
 * @param booking as it was right after; its revision gives the sequence and the time
 */
public record BookingChange(ChangeType type, Actor by, Booking booking) {}
