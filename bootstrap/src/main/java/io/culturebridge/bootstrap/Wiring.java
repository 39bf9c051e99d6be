package io.culturebridge.bootstrap;

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
import io.culturebridge.application.note.ViewNotes;
import io.culturebridge.application.note.WriteNotes;
import io.culturebridge.application.series.ChangeSeries;
import io.culturebridge.application.series.RequestSeries;
import io.culturebridge.application.series.ViewSeries;
import io.culturebridge.domain.booking.BookingRules;
import io.culturebridge.filetype.TikaFileTypes;
import io.culturebridge.http.HttpApi;
import io.culturebridge.http.HttpSettings;
import io.culturebridge.http.Operations;
import io.culturebridge.http.UseCases;
import io.culturebridge.persistence.Database;
import java.time.InstantSource;

/** Everything the service consists of, made top to bottom; closed from the bottom up. */
final class Wiring {

  private final Config config;
  private final Opened opened;
  private final InstantSource clock;
  private volatile boolean prepared;

  Wiring(Config config, Opened opened, InstantSource clock) {
    this.config = config;
    this.opened = opened;
    this.clock = clock;
  }

  /** Serves at once, and is ready as soon as the database is. */
  HttpApi start() {
    var foundations = Foundations.lay(config, opened);
    var database = opened.add(Database.open(foundations.database()));
    var metrics = Metrics.ofThisProcess();
    var mails = opened.add(new Mails(config, database, metrics, clock));
    var services = Calendars.services(config.calendars(), clock);
    var chores = opened.add(new Chores(config, database, services, mails, clock));
    var calendars = new Calendars(config, database, services, chores::wake, clock);
    var readiness = new Readiness(() -> prepared && database.isUsable());
    var api =
        HttpApi.start(
            new HttpSettings(
                config.host(),
                config.port(),
                config.publicUrl(),
                foundations.tokens(),
                config.corsOrigins()),
            useCases(database, calendars, mails),
            new Operations(database.idempotencyKeys(), readiness, metrics, clock));
    opened.add(api);
    opened.add(readiness);
    var greeting = new Greeting(config, foundations, api.port());
    opened.add(
        Background.start(
            () -> becomeReady(database, chores, greeting),
            () -> database.idempotencyKeys().forget(clock.instant())));
    return api;
  }

  private void becomeReady(Database database, Chores chores, Greeting greeting) {
    database.migrate();
    if (config.isDevelopment()) {
      DemoPeople.storeIn(database.people());
    }
    chores.start();
    prepared = true;
    greeting.say(clock.instant());
  }

  private UseCases useCases(Database database, Calendars calendars, Mails mails) {
    var rules = BookingRules.standard();
    var bookings = database.bookings();
    var people = database.people();
    var availability = database.availability();
    var viewBookings = new ViewBookings(bookings, people);
    var series = database.series();
    var notes = database.notes();
    var attachments = database.attachments();
    var viewAttachments = new ViewAttachments(viewBookings, attachments);
    return new UseCases(
        new RequestBooking(bookings, availability, rules, clock),
        viewBookings,
        new UpdateBooking(bookings, availability, rules, clock),
        new ChangeBookingStatus(bookings, clock),
        new FindOpenSlots(availability, rules, clock),
        new PublishSchedule(availability),
        new IdentifyUser(people),
        new ViewPeople(people),
        new StorePerson(people),
        calendars.connectCalendar(),
        calendars.syncBookingToCalendar(),
        calendars.viewBookingCalendar(),
        calendars.shareCalendar(),
        mails.chooseNotifications(),
        mails.viewNotifications(),
        new RequestSeries(series, rules, clock),
        new ViewSeries(viewBookings, series),
        new ChangeSeries(series, rules, clock),
        new ViewNotes(viewBookings, notes),
        new WriteNotes(viewBookings, notes, clock),
        new AttachFile(viewBookings, attachments, new TikaFileTypes(), clock),
        viewAttachments,
        new DeleteAttachment(viewAttachments, attachments),
        new ViewAnalytics(database.analytics(), people));
  }
}
