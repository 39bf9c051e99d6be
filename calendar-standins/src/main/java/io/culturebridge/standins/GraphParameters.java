package io.culturebridge.standins;

import java.util.Map;
import java.util.Set;

/** Which query options a call takes, and the header without which ids would not last. */
final class GraphParameters {

  private static final String IMMUTABLE = "IdType=\"ImmutableId\"";
  private static final Set<String> VIEW = Set.of("$select", "$expand");
  private static final Map<String, Set<String>> OF_PATH =
      Map.of(
          "GET /events", Set.of("$select", "$expand", "$filter", "$top", "$skiptoken"),
          "GET /calendarView",
              Set.of("startDateTime", "endDateTime", "$select", "$expand", "$top", "$skiptoken"),
          // refused by the call itself, in its own words
          "GET /calendarView/delta",
              Set.of(
                  "startDateTime",
                  "endDateTime",
                  "$deltatoken",
                  "$skiptoken",
                  "$select",
                  "$expand",
                  "$filter",
                  "$orderby",
                  "$search",
                  "$top"),
          "POST /events", VIEW);

  private final GraphErrors errors;

  GraphParameters(GraphErrors errors) {
    this.errors = errors;
  }

  void check(String path, RecordedRequest request) {
    if (!GraphView.prefer(request).contains(IMMUTABLE)) {
      throw errors.badRequest("The stand-in wants Prefer: IdType=\"ImmutableId\" on every call.");
    }
    var known = OF_PATH.getOrDefault(request.method() + " " + path, VIEW);
    for (var name : request.query().keySet()) {
      if (!known.contains(name)) {
        throw errors.badRequest("Query option '" + name + "' is not supported here.");
      }
    }
  }
}
