package io.culturebridge.testkit;

import io.culturebridge.domain.calendar.CalendarConnectionRepository;

/** The calendar ports of one adapter, over one store. */
public record CalendarStorage(CalendarConnectionRepository connections) {}
