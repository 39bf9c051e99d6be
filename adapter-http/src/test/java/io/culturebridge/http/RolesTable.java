package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.Role;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;

/**
 * Makes the same call as everybody: a method, a path, a body, and the status for each who asks. In
 * paths and bodies what is in braces is filled in.
 */
final class RolesTable {

  static final String CANARY = "Canary";

  private final RunningApi api;
  final Actor client;
  final Actor coach;

  /** The client and the coach of the bookings, another of each, an admin, nobody. */
  private final List<Caller> callers;

  RolesTable(RunningApi api) {
    this.api = api;
    client = api.someone(Role.CLIENT, CANARY + " Client");
    coach = api.someone(Role.COACH, CANARY + " Coach");
    callers =
        List.of(
            api.as(client),
            api.as(coach),
            api.as(api.aClient()),
            api.as(api.aCoach()),
            api.as(api.anAdmin()),
            api.anybody());
  }

  /**
   * Holds every answer against the row, and every refusal to tell nothing about others.
   *
   * @param body of what stands in the row, for the caller of that number
   */
  void check(ArgumentsAccessor row, BiFunction<String, Integer, String> body) {
    for (int i = 0; i < callers.size(); i++) {
      var path = filledIn(String.valueOf(row.getString(1)), i);
      var wish = row.getString(2);
      var reply =
          send(
              callers.get(i),
              String.valueOf(row.getString(0)),
              path,
              wish == null ? "" : body.apply(wish, i));

      assertThat(reply.status()).as("%s, caller %d", path, i).isEqualTo(row.getInteger(3 + i));
      assertTellsNothing(reply);
    }
  }

  private static Reply send(Caller caller, String method, String path, String body) {
    return switch (method) {
      case "GET" -> caller.get(path);
      case "DELETE" -> caller.delete(path);
      default -> caller.send(method, path, body);
    };
  }

  /** The path, with a new booking of that day if one is asked for. */
  String filledIn(String path, int day) {
    return path.replace("{booking}", path.contains("{booking}") ? book(day) : "")
        .replace("{series}", path.contains("{series}") ? recur(day).text("id") : "")
        .replace("{member}", path.contains("{member}") ? member(day) : "")
        .replace("{client}", client.id().value().toString())
        .replace("{coach}", coach.id().value().toString())
        .replace("{unknown}", UUID.randomUUID().toString())
        .replace("{days}", "?start_date=2025-12-01&end_date=2025-12-08")
        .replace("{back}", CalendarOwner.back(Calendars.REDIRECT_URI));
  }

  String book(int day) {
    var start = "2025-12-%02dT10:00:00Z".formatted(1 + day);
    return api.as(client).post("/booking", wish(start)).has(201).text("id");
  }

  /** A session on that day and one a week later. */
  private Reply recur(int day) {
    return api.as(client).post("/booking/series", series(day)).has(201);
  }

  private String member(int day) {
    return recur(day).json().path("bookings").path(0).path("id").asString();
  }

  String series(int day) {
    return """
    {"coach_id": "%s", "session_datetime": "%s", "notes": "Canary notes",
     "timezone": "Europe/Madrid", "rrule": "FREQ=WEEKLY;COUNT=2"}
    """
        .formatted(coach.id().value(), "2025-12-%02dT15:00:00Z".formatted(1 + day));
  }

  String wish(String start) {
    return """
    {"coach_id": "%s", "session_datetime": "%s", "notes": "Canary notes"}
    """
        .formatted(coach.id().value(), start);
  }

  static void assertTellsNothing(Reply refusal) {
    if (refusal.status() >= 400) {
      refusal.isProblem(refusal.status());
      assertThat(refusal.body()).doesNotContainIgnoringCase(CANARY);
      assertThat(refusal.header("ETag")).isEmpty();
    }
  }
}
