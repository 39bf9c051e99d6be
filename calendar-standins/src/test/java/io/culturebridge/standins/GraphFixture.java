package io.culturebridge.standins;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** Graph with one account and a caller who may do what is normally allowed. */
class GraphFixture {

  static final String EVENTS = "/me/events";
  static final String ANN = "ann@example.com";
  static final String PROPERTY = "String {6b0a5ff2-7f0e-4bb4-9a43-6d0f5a0f6f10} Name booking";

  final TickingClock clock = new TickingClock();
  final MicrosoftStandIn microsoft = MicrosoftStandIn.start(0, clock);
  final Account ann = microsoft.account(ANN);
  final Caller caller =
      Caller.to(microsoft.apiUrl())
          .as(ann.grant())
          .with("Prefer", "outlook.timezone=\"UTC\", IdType=\"ImmutableId\"");

  @AfterEach
  final void close() {
    microsoft.close();
  }

  static Map<String, Object> event(String start, String end, String zone) {
    var event = new HashMap<String, Object>();
    event.put("subject", "Session");
    event.put("start", Map.of("dateTime", start, "timeZone", zone));
    event.put("end", Map.of("dateTime", end, "timeZone", zone));
    return event;
  }

  static Map<String, Object> event(String start, String end) {
    return event(start, end, "UTC");
  }

  static Map<String, Object> event() {
    return event("2026-11-20T10:00:00", "2026-11-20T11:00:00");
  }

  static Map<String, Object> with(Map<String, ?> event, String name, Object value) {
    var more = new HashMap<String, Object>(event);
    more.put(name, value);
    return more;
  }
}
