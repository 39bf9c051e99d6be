package io.culturebridge.outlook;

import static io.culturebridge.testkit.Fixtures.NOW;

import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.MeetingLink;
import io.culturebridge.domain.calendar.CalendarEvent;
import io.culturebridge.domain.calendar.EventKey;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.standins.Account;
import io.culturebridge.standins.MicrosoftStandIn;
import io.culturebridge.standins.RecordedRequest;
import io.culturebridge.testkit.Fixtures;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A person's Outlook calendar at a stand-in for Microsoft, and the adapter that reaches it. */
final class Outlook implements AutoCloseable {

  static final String EMAIL = "jane.smith@example.com";
  static final InstantSource CLOCK = InstantSource.fixed(NOW);

  final MicrosoftStandIn microsoft = MicrosoftStandIn.start(0, CLOCK);
  final Account account = microsoft.account(EMAIL);
  final String token = account.grant().accessToken();
  final OutlookCalendarProvider provider;
  final OutlookAuthorizer authorizer;

  Outlook() {
    this(Limits.STANDARD);
  }

  Outlook(Limits limits) {
    var calendar = OutlookCalendar.of(settings(), CLOCK, limits);
    provider = calendar.provider();
    authorizer = calendar.authorizer();
  }

  OutlookSettings settings() {
    return new OutlookSettings(
        microsoft.clientId(),
        microsoft.clientSecret(),
        microsoft.authUrl(),
        microsoft.tokenUrl(),
        microsoft.apiUrl());
  }

  /** Requests of that method, in order. */
  List<RecordedRequest> requests(String method) {
    return microsoft.requests().stream()
        .filter(request -> request.method().equals(method))
        .toList();
  }

  /** Somebody's own event at that time, with these fields besides. */
  String adds(TimeSlot slot, Map<String, ?> more) {
    var event = new HashMap<String, Object>(more);
    event.put("subject", "Dentist");
    event.put("start", wire(slot.start().toString()));
    event.put("end", wire(slot.end().toString()));
    return account.addEvent(event);
  }

  static Map<String, String> wire(String instant) {
    return Map.of("dateTime", instant.replace("Z", ""), "timeZone", "UTC");
  }

  static TimeSlot slotOf(JsonNode event) {
    return TimeSlot.of(instant(event.path("start")), instant(event.path("end")));
  }

  static CalendarEvent event(TimeSlot slot, @Nullable String link) {
    var key = new EventKey(BookingId.next(NOW), Fixtures.aClient().user(), 0);
    return event(key, slot, link);
  }

  static CalendarEvent event(EventKey key, TimeSlot slot, @Nullable String link) {
    return new CalendarEvent(
        key,
        slot,
        ZoneId.of("Europe/Madrid"),
        "Coaching session",
        "With John Doe",
        link == null ? null : new MeetingLink(URI.create(link)),
        false,
        0);
  }

  @Override
  public void close() {
    microsoft.close();
  }

  private static Instant instant(JsonNode time) {
    return LocalDateTime.parse(time.path("dateTime").asString()).toInstant(ZoneOffset.UTC);
  }
}
