package io.culturebridge.application.calendar;

import io.culturebridge.domain.calendar.CalendarAuthorizer;
import io.culturebridge.domain.calendar.CalendarProvider;

/** Everything one provider can do for us. */
public record CalendarService(CalendarAuthorizer authorizer, CalendarProvider calendars) {}
