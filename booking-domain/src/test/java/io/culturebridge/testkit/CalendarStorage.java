package io.culturebridge.testkit;

import io.culturebridge.domain.calendar.CalendarConnectionRepository;
import io.culturebridge.domain.calendar.CalendarFeeds;
import io.culturebridge.domain.calendar.CalendarTurns;
import io.culturebridge.domain.calendar.PendingAuthorizations;

/** The calendar ports of one adapter, over one store. */
public record CalendarStorage(
    CalendarConnectionRepository connections,
    PendingAuthorizations authorizations,
    CalendarFeeds feeds,
    CalendarTurns turns) {}
