package io.culturebridge.http;

import io.culturebridge.application.ChangeBookingStatus;
import io.culturebridge.application.FindOpenSlots;
import io.culturebridge.application.IdentifyUser;
import io.culturebridge.application.PublishSchedule;
import io.culturebridge.application.RequestBooking;
import io.culturebridge.application.StorePerson;
import io.culturebridge.application.UpdateBooking;
import io.culturebridge.application.ViewBookings;
import io.culturebridge.application.ViewPeople;
import io.culturebridge.application.analytics.ViewAnalytics;
import io.culturebridge.application.attachment.AttachFile;
import io.culturebridge.application.attachment.DeleteAttachment;
import io.culturebridge.application.attachment.ViewAttachments;
import io.culturebridge.application.calendar.ConnectCalendar;
import io.culturebridge.application.calendar.ShareCalendar;
import io.culturebridge.application.calendar.SyncBookingToCalendar;
import io.culturebridge.application.calendar.ViewBookingCalendar;
import io.culturebridge.application.note.ViewNotes;
import io.culturebridge.application.note.WriteNotes;
import io.culturebridge.application.notification.ChooseNotifications;
import io.culturebridge.application.notification.ViewNotifications;
import io.culturebridge.application.series.ChangeSeries;
import io.culturebridge.application.series.RequestSeries;
import io.culturebridge.application.series.ViewSeries;

/** What the API can be asked to do. */
public record UseCases(
    RequestBooking requestBooking,
    ViewBookings viewBookings,
    UpdateBooking updateBooking,
    ChangeBookingStatus changeBookingStatus,
    FindOpenSlots findOpenSlots,
    PublishSchedule publishSchedule,
    IdentifyUser identifyUser,
    ViewPeople viewPeople,
    StorePerson storePerson,
    ConnectCalendar connectCalendar,
    SyncBookingToCalendar syncBookingToCalendar,
    ViewBookingCalendar viewBookingCalendar,
    ShareCalendar shareCalendar,
    ChooseNotifications chooseNotifications,
    ViewNotifications viewNotifications,
    RequestSeries requestSeries,
    ViewSeries viewSeries,
    ChangeSeries changeSeries,
    ViewNotes viewNotes,
    WriteNotes writeNotes,
    AttachFile attachFile,
    ViewAttachments viewAttachments,
    DeleteAttachment deleteAttachment,
    ViewAnalytics viewAnalytics) {}
