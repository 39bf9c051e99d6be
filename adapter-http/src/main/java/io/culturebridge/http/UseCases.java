package io.culturebridge.http;

import io.culturebridge.application.AvailabilityUseCases;
import io.culturebridge.application.BookingUseCases;
import io.culturebridge.application.PeopleUseCases;
import io.culturebridge.application.analytics.ViewAnalytics;
import io.culturebridge.application.attachment.AttachmentUseCases;
import io.culturebridge.application.calendar.CalendarUseCases;
import io.culturebridge.application.note.NoteUseCases;
import io.culturebridge.application.notification.NotificationUseCases;
import io.culturebridge.application.series.SeriesUseCases;

/** What the API can be asked to do, by feature. */
public record UseCases(
    PeopleUseCases people,
    AvailabilityUseCases availability,
    BookingUseCases bookings,
    SeriesUseCases series,
    CalendarUseCases calendars,
    NotificationUseCases notifications,
    NoteUseCases notes,
    AttachmentUseCases attachments,
    ViewAnalytics viewAnalytics) {}
