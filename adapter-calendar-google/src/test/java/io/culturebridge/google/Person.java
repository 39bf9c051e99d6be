package io.culturebridge.google;

import static io.culturebridge.testkit.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.calendar.model.Event;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.MeetingLink;
import io.culturebridge.domain.calendar.BusyChanges;
import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarEvent;
import io.culturebridge.domain.calendar.EventKey;
import io.culturebridge.domain.calendar.PublishedEvent;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.standins.Account;
import io.culturebridge.standins.GoogleStandIn;
import io.culturebridge.standins.RecordedRequest;
import io.culturebridge.testkit.CalendarProviderContract;
import io.culturebridge.testkit.Fixtures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody with a calendar at Google's stand-in, and we at their service. */
final class Person implements AutoCloseable {

  static final TimeSlot WINDOW = CalendarProviderContract.WINDOW;

  final GoogleStandIn google = GoogleStandIn.start(0, InstantSource.fixed(NOW));
  final GoogleSettings settings =
      new GoogleSettings(
          google.clientId(),
          google.clientSecret(),
          google.authUrl(),
          google.tokenUrl(),
          google.revokeUrl(),
          google.apiUrl());
  final Account account = google.account("john.doe@example.com");
  final String token = account.grant().accessToken();

  private final GoogleCalendar ours;

  Person() {
    this(Limits.STANDARD);
  }

  Person(Limits limits) {
    ours = GoogleCalendar.of(settings, InstantSource.fixed(NOW), limits);
  }

  GoogleCalendarProvider provider() {
    return ours.provider();
  }

  GoogleAuthorizer authorizer() {
    return ours.authorizer();
  }

  CalendarAnswer<PublishedEvent> put(CalendarEvent event, @Nullable String id) {
    return provider().put(token, event, id);
  }

  CalendarAnswer<BusyChanges> busyChanges(@Nullable String cursor) {
    return provider().busyChanges(token, cursor, WINDOW);
  }

  BusyChanges busy(@Nullable String cursor) {
    return done(busyChanges(cursor));
  }

  /** The person's only event. */
  Event event() {
    assertThat(account.events()).hasSize(1);
    return parsed(account.events().getFirst().toString());
  }

  List<TimeSlot> slots() {
    return account.events().stream().map(Person::slot).toList();
  }

  String adds(TimeSlot slot, Map<String, ?> more) {
    var event = new HashMap<String, Object>(more);
    event.putIfAbsent("start", Map.of("dateTime", slot.start().toString()));
    event.putIfAbsent("end", Map.of("dateTime", slot.end().toString()));
    event.putIfAbsent("summary", "Dentist");
    return account.addEvent(event);
  }

  List<RecordedRequest> requests(String method) {
    return google.requests().stream().filter(request -> request.method().equals(method)).toList();
  }

  static <T> T done(CalendarAnswer<T> answer) {
    assertThat(answer).isInstanceOf(Done.class);
    return ((Done<T>) answer).value();
  }

  static Event parsed(String json) {
    try {
      return GsonFactory.getDefaultInstance().fromString(json, Event.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CalendarEvent booking(@Nullable String link) {
    return new CalendarEvent(
        new EventKey(BookingId.next(NOW), Fixtures.aClient().user(), 0),
        Fixtures.SLOT,
        ZoneId.of("America/New_York"),
        "Coaching session",
        "With Jane Smith",
        link == null ? null : new MeetingLink(URI.create(link)),
        false,
        0);
  }

  static CalendarEvent moved(CalendarEvent event, TimeSlot slot) {
    return new CalendarEvent(
        event.key(),
        slot,
        event.zone(),
        event.summary(),
        event.description(),
        event.link(),
        event.tentative(),
        event.sequence() + 1);
  }

  private static TimeSlot slot(JsonNode event) {
    return TimeSlot.of(time(event.path("start")), time(event.path("end")));
  }

  private static Instant time(JsonNode time) {
    return OffsetDateTime.parse(time.path("dateTime").asString("")).toInstant();
  }

  @Override
  public void close() {
    google.close();
  }
}
