package io.culturebridge.domain.booking;

import io.culturebridge.domain.people.Person;

/** A booking and the two people it is about. */
public record BookingDetails(Booking booking, Person client, Person coach) {}
