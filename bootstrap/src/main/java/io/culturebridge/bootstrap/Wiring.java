package io.culturebridge.bootstrap;

import io.culturebridge.application.AvailabilityUseCases;
import io.culturebridge.application.BookingUseCases;
import io.culturebridge.application.PeopleUseCases;
import io.culturebridge.application.analytics.ViewAnalytics;
import io.culturebridge.application.attachment.AttachmentUseCases;
import io.culturebridge.application.note.NoteUseCases;
import io.culturebridge.application.series.SeriesUseCases;
import io.culturebridge.domain.booking.BookingRules;
import io.culturebridge.filetype.TikaFileTypes;
import io.culturebridge.http.HttpApi;
import io.culturebridge.http.HttpSettings;
import io.culturebridge.http.Operations;
import io.culturebridge.http.UseCases;
import io.culturebridge.persistence.Database;
import java.time.InstantSource;
import java.util.List;

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
    var chores = new Chores(config, database, services, mails, clock);
    var calendars = new Calendars(config, database, services, chores::wake, clock);
    var readiness = new Readiness(() -> prepared && database.isUsable(), config.drain());
    var api =
        HttpApi.start(
            new HttpSettings(
                config.host(),
                config.port(),
                config.publicUrl(),
                foundations.tokens(),
                config.corsOrigins(),
                config.requestsPerSecond()),
            useCases(database, calendars, mails),
            new Operations(database.idempotencyKeys(), readiness, metrics, clock));
    opened.add(new Together(List.of(chores, api)));
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
    var people = database.people();
    var availability = database.availability();
    var bookings = BookingUseCases.of(database.bookings(), availability, people, rules, clock);
    var view = bookings.view();
    return new UseCases(
        PeopleUseCases.of(people),
        AvailabilityUseCases.of(availability, rules, clock),
        bookings,
        SeriesUseCases.of(view, database.series(), rules, clock),
        calendars.useCases(view),
        mails.useCases(view),
        NoteUseCases.of(view, database.notes(), clock),
        AttachmentUseCases.of(view, database.attachments(), new TikaFileTypes(), clock),
        new ViewAnalytics(database.analytics(), people));
  }
}
