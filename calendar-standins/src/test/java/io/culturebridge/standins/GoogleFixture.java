package io.culturebridge.standins;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** Google with one account and a caller who may do what is normally allowed. */
class GoogleFixture {

  static final String ID = "0123456789abcdefghijklmnopqrstuv";
  static final String EVENTS = "/calendars/primary/events";
  static final String ANN = "ann@example.com";

  final TickingClock clock = new TickingClock();
  final GoogleStandIn google = GoogleStandIn.start(0, clock);
  final Account ann = google.account(ANN);
  final Caller caller = Caller.to(google.apiUrl().resolve("calendar/v3")).as(ann.grant());

  @AfterEach
  final void close() {
    google.close();
  }

  static Map<String, Object> event(String start, String end) {
    var event = new HashMap<String, Object>();
    event.put("summary", "Session");
    event.put("start", Map.of("dateTime", start));
    event.put("end", Map.of("dateTime", end));
    return event;
  }

  static Map<String, Object> event() {
    return event("2026-11-20T10:00:00Z", "2026-11-20T11:00:00Z");
  }

  static Map<String, Object> with(Map<String, ?> event, String name, Object value) {
    var more = new HashMap<String, Object>(event);
    more.put(name, value);
    return more;
  }
}
