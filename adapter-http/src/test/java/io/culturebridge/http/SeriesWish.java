package io.culturebridge.http;

import static java.util.stream.Collectors.joining;

import io.culturebridge.domain.people.Actor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What a client asks for: four Mondays at 18:00 in Madrid, across the clock change, of a coach of
 * their own; or something else.
 */
final class SeriesWish {

  /** Of the first session. */
  static final String START = "2026-03-16T17:00:00Z";

  static final List<String> STARTS =
      List.of(START, "2026-03-23T17:00:00Z", "2026-03-30T16:00:00Z", "2026-04-06T16:00:00Z");

  private final RunningApi api;
  private final Actor client;
  private final Actor coach;
  private final Map<String, String> members;

  private SeriesWish(RunningApi api, Actor client, Actor coach, Map<String, String> members) {
    this.api = api;
    this.client = client;
    this.coach = coach;
    this.members = members;
  }

  SeriesWish(RunningApi api, Actor client) {
    this(api, client, api.aCoach(), new LinkedHashMap<>());
    members.put("coach_id", '"' + coach.id().value().toString() + '"');
    members.put("session_datetime", '"' + START + '"');
    members.put("timezone", "\"Europe/Madrid\"");
    members.put("rrule", "\"FREQ=WEEKLY;COUNT=4\"");
  }

  SeriesWish(RunningApi api) {
    this(api, api.aClient());
  }

  /** The same with another member or another value of it. */
  SeriesWish with(String name, String json) {
    var more = new LinkedHashMap<>(members);
    more.put(name, json);
    return new SeriesWish(api, client, coach, more);
  }

  SeriesWish without(String name) {
    var less = new LinkedHashMap<>(members);
    less.remove(name);
    return new SeriesWish(api, client, coach, less);
  }

  String json() {
    return members.entrySet().stream()
        .map(member -> '"' + member.getKey() + "\": " + member.getValue())
        .collect(joining(", ", "{", "}"));
  }

  Reply post() {
    return asClient().post("/booking/series", json());
  }

  /** Books it; its path. */
  String booked() {
    return "/booking/series/" + post().has(201).text("id");
  }

  Caller asClient() {
    return api.as(client);
  }

  Caller asCoach() {
    return api.as(coach);
  }

  Actor coach() {
    return coach;
  }

  /** Somebody else books an hour of the coach. */
  void take(String start) {
    api.as(api.aClient()).post("/booking", RunningApi.bookingJson(coach, start)).has(201);
  }

  /** When the sessions start that have one of the states. */
  static List<String> starts(Reply series, String... states) {
    return series
        .json()
        .path("bookings")
        .valueStream()
        .filter(booking -> List.of(states).contains(booking.path("status").asString()))
        .map(booking -> booking.path("session_datetime").asString())
        .toList();
  }

  /** Each session that is not available, with the codes of what is in its way. */
  static List<String> refused(JsonNode sessions) {
    return sessions
        .valueStream()
        .map(session ->
            session.path("session_datetime").asString()
                + ' '
                + session.path("reasons").findValuesAsString("code"))
        .toList();
  }
}
