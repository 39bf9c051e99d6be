package io.culturebridge.http;

import static io.culturebridge.http.DocumentedCall.call;

import io.culturebridge.domain.people.Actor;
import java.util.UUID;
import java.util.stream.Stream;

/** The calls about schedules and reasons, with every answer the document declares. */
final class ScheduleCalls {

  private static final String SHORT =
      """
      {"timezone": "Europe/Madrid", "slots": [{"day": "monday", "start": "09:00", "end": "17:00"}]}
      """;
  private static final String LARGE = "{\"timezone\": \"" + "x".repeat(100_000) + "\"}";

  private ScheduleCalls() {}

  static Stream<DocumentedCall> of(RunningApi api) {
    var coach = api.aCoach();
    return Stream.of(explaining(api), viewing(api, coach), publishing(api, coach), withdrawing(api))
        .flatMap(calls -> calls);
  }

  private static Stream<DocumentedCall> explaining(RunningApi api) {
    var explain = "GET /booking/coach/{coach_id}/availability/explain";
    var coach = id(api.aCoach());
    var asked = "/availability/explain?start=2020-01-01T00:00:00Z";
    return Stream.of(
        call(explain, 200, () -> api.anybody().get("/booking/coach/" + coach + asked)),
        call(
            explain,
            400,
            () -> api.anybody().get("/booking/coach/" + coach + "/availability/explain")),
        call(explain, 404, () -> api.anybody().get("/booking/coach/" + unknown() + asked)));
  }

  private static Stream<DocumentedCall> viewing(RunningApi api, Actor coach) {
    var get = "GET /coaches/{coach_id}/schedule";
    return Stream.of(
        call(
            get,
            200,
            () -> {
              api.as(coach).put(path(id(coach)), SHORT);
              return api.as(api.aClient()).get(path(id(coach)));
            }),
        call(get, 400, () -> api.as(coach).get("/coaches/42/schedule")),
        call(get, 401, () -> api.anybody().get(path(id(coach)))),
        call(get, 404, () -> api.as(coach).get(path(unknown()))));
  }

  private static Stream<DocumentedCall> publishing(RunningApi api, Actor coach) {
    var put = "PUT /coaches/{coach_id}/schedule";
    var path = path(id(coach));
    return Stream.of(
        call(put, 200, () -> api.as(coach).put(path, SHORT)),
        call(put, 400, () -> api.as(coach).put(path, "{}")),
        call(put, 400, () -> api.as(coach).put(path, "{")),
        call(put, 401, () -> api.anybody().put(path, SHORT)),
        call(put, 403, () -> api.as(api.aClient()).put(path, SHORT)),
        call(put, 404, () -> api.as(api.anAdmin()).put(path(unknown()), SHORT)),
        call(put, 413, () -> api.as(coach).put(path, LARGE)),
        call(put, 415, () -> api.as(coach).with("Content-Type", "text/csv").put(path, SHORT)));
  }

  private static Stream<DocumentedCall> withdrawing(RunningApi api) {
    var delete = "DELETE /coaches/{coach_id}/schedule";
    var coach = api.aCoach();
    return Stream.of(
        call(delete, 204, () -> api.as(coach).delete(path(id(coach)))),
        call(delete, 400, () -> api.as(coach).delete("/coaches/42/schedule")),
        call(delete, 401, () -> api.anybody().delete(path(id(coach)))),
        call(delete, 403, () -> api.as(api.aCoach()).delete(path(id(coach)))),
        call(delete, 404, () -> api.as(api.anAdmin()).delete(path(unknown()))));
  }

  private static String path(String coach) {
    return "/coaches/" + coach + "/schedule";
  }

  private static String id(Actor coach) {
    return coach.id().value().toString();
  }

  private static String unknown() {
    return UUID.randomUUID().toString();
  }
}
