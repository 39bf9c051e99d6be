package io.culturebridge.standins;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which query parameters a call takes; others are refused, so that a typo is found. */
final class GoogleParameters {

  private static final Set<String> ANY =
      Set.of("alt", "fields", "key", "prettyPrint", "quotaUser", "userIp");

  private static final Set<String> LIST =
      Set.of(
          "singleEvents",
          "maxResults",
          "pageToken",
          "syncToken",
          "timeMin",
          "timeMax",
          "showDeleted",
          "orderBy",
          "iCalUID",
          "privateExtendedProperty",
          "eventTypes",
          "maxAttendees",
          "timeZone");

  private static final Set<String> WRITE =
      Set.of(
          "conferenceDataVersion",
          "sendUpdates",
          "sendNotifications",
          "supportsAttachments",
          "maxAttendees");

  private static final Map<String, Set<String>> OF_METHOD =
      Map.of(
          "GET", LIST,
          "POST", WRITE,
          "PUT", WRITE,
          "PATCH", WRITE,
          "DELETE", Set.of("sendUpdates", "sendNotifications"));

  private static final Map<String, Set<String>> VALUES =
      Map.of(
          "alt", Set.of("json"),
          "sendUpdates", Set.of("all", "externalOnly", "none"),
          "singleEvents", Set.of("true", "false"),
          "showDeleted", Set.of("true", "false"),
          "orderBy", Set.of("startTime", "updated"));

  private GoogleParameters() {}

  static void check(RecordedRequest request) {
    var known = new HashSet<>(ANY);
    known.addAll(OF_METHOD.getOrDefault(request.method(), Set.of()));
    request
        .query()
        .forEach((name, value) -> {
          if (!known.contains(name) || !VALUES.getOrDefault(name, Set.of(value)).contains(value)) {
            throw GoogleErrors.invalid("Invalid query parameter: " + name);
          }
        });
  }
}
