package io.culturebridge.application.calendar;

/** Everything about calendars that is asked for. */
public record CalendarUseCases(
    ConnectCalendar connect,
    SyncBookingToCalendar sync,
    ViewBookingCalendar view,
    ShareCalendar share) {}
