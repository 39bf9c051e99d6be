package io.culturebridge.http;

import static io.culturebridge.testkit.Fixtures.person;

import io.culturebridge.application.AvailabilityUseCases;
import io.culturebridge.application.BookingUseCases;
import io.culturebridge.application.PeopleUseCases;
import io.culturebridge.application.analytics.ViewAnalytics;
import io.culturebridge.application.attachment.AttachmentUseCases;
import io.culturebridge.application.note.NoteUseCases;
import io.culturebridge.application.series.SeriesUseCases;
import io.culturebridge.domain.booking.BookingRepository;
import io.culturebridge.domain.booking.BookingRules;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.people.UserId;
import io.culturebridge.filetype.TikaFileTypes;
import io.culturebridge.memory.InMemoryAttachments;
import io.culturebridge.memory.InMemoryBookingRepository;
import io.culturebridge.memory.InMemoryIdempotencyKeys;
import io.culturebridge.memory.InMemoryPeopleDirectory;
import io.culturebridge.memory.InMemoryPorts;
import io.culturebridge.memory.SettableClock;
import io.culturebridge.testkit.Fixtures;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The API on a free port over ports in memory; one for all tests of a class. */
final class RunningApi implements AfterAllCallback {

  static final String ORIGIN = "https://app.example.com";
  static final URI PUBLIC_URL = URI.create("https://api.example.com/v1/");

  private static final TokenSettings OUR_TOKENS =
      new TokenSettings(Tokens.SECRET, null, null, null);
  private static final int UNLIMITED = 0;

  final SettableClock clock = new SettableClock(Fixtures.NOW);
  private final InMemoryPorts ports = InMemoryPorts.empty();
  final InMemoryPeopleDirectory people = ports.people();
  final InMemoryIdempotencyKeys keys = ports.keys();
  final InMemoryBookingRepository bookings = ports.bookings();
  final InMemoryAttachments attachments = ports.attachments();
  final Calendars calendars = new Calendars(ports, clock);
  final Notifications notifications = new Notifications(ports, clock);
  final AtomicBoolean ready = new AtomicBoolean(true);

  private final HttpApi api;

  private RunningApi(
      TokenSettings tokens, int requestsPerSecond, UnaryOperator<BookingRepository> storage) {
    var settings =
        new HttpSettings("127.0.0.1", 0, PUBLIC_URL, tokens, List.of(ORIGIN), requestsPerSecond);
    var metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    var operations = new Operations(keys, ready::get, metrics, clock);
    api = HttpApi.start(settings, useCases(storage.apply(bookings)), operations);
  }

  static RunningApi start() {
    return start(UnaryOperator.identity());
  }

  /** With storage that is not quite as usual. */
  static RunningApi start(UnaryOperator<BookingRepository> storage) {
    return new RunningApi(OUR_TOKENS, UNLIMITED, storage);
  }

  static RunningApi start(TokenSettings tokens) {
    return new RunningApi(tokens, UNLIMITED, UnaryOperator.identity());
  }

  /** Where one user may send so many, by a clock that stands still. */
  static RunningApi limitedTo(int requestsPerSecond) {
    return new RunningApi(OUR_TOKENS, requestsPerSecond, UnaryOperator.identity());
  }

  private UseCases useCases(BookingRepository storage) {
    var rules = BookingRules.standard();
    var availability = ports.availability();
    var requested = BookingUseCases.of(storage, availability, people, rules, clock);
    var view = requested.view();
    return new UseCases(
        PeopleUseCases.of(people),
        AvailabilityUseCases.of(availability, rules, clock),
        requested,
        SeriesUseCases.of(view, ports.series(), rules, clock),
        calendars.useCases(view, storage),
        notifications.useCases(view),
        NoteUseCases.of(view, ports.notes(), clock),
        AttachmentUseCases.of(view, attachments, new TikaFileTypes(), clock),
        new ViewAnalytics(ports.analytics(), people));
  }

  int port() {
    return api.port();
  }

  Set<String> calls() {
    return api.calls();
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  Actor aClient() {
    return someone(Role.CLIENT, "John Doe");
  }

  Actor aCoach() {
    return someone(Role.COACH, "Jane Smith");
  }

  Actor anAdmin() {
    return someone(Role.ADMIN, "Ada Admin");
  }

  Actor someone(Role role, String name) {
    var person = person(new UserId(UUID.randomUUID()), role, name);
    people.recognise(person);
    return person.actor();
  }

  Caller as(Actor actor) {
    return anybody().with("Authorization", "Bearer " + Tokens.of(actor));
  }

  Caller anybody() {
    return new Caller(this);
  }

  /** Books an hour with the coach; the booking's id. */
  String book(Actor client, Actor coach, String start) {
    return as(client).post("/booking", bookingJson(coach, start)).text("id");
  }

  static String bookingJson(Actor coach, String start) {
    return """
    {"coach_id": "%s", "session_datetime": "%s", "duration_minutes": 60}\
    """
        .formatted(coach.id().value(), start);
  }

  void stop() {
    api.close();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    stop();
  }
}
