package io.culturebridge.http;

import static io.culturebridge.http.DocumentedCall.call;

import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.Role;
import java.util.UUID;
import java.util.stream.Stream;

/** The calls about figures, with every answer the document declares. */
final class AnalyticsCalls {

  private static final String RANGE = "?from=2025-11-01&to=2026-02-01&timezone=Europe/Madrid";
  private static final String TOO_LONG = "?from=2025-11-01&to=2028-02-01";

  private AnalyticsCalls() {}

  static Stream<DocumentedCall> of(RunningApi api) {
    var coach = api.someone(Role.COACH, "Carla Coach");
    var client = api.someone(Role.CLIENT, "Cleo Client");
    var admin = api.as(api.anAdmin());
    var one = "GET /analytics/coach/{coach_id}";
    var all = "GET /analytics";
    return Stream.of(
        call(one, 200, () -> booked(api, client, coach).get(of(coach) + RANGE)),
        call(one, 200, () -> csv(api.as(coach)).get(of(coach) + RANGE)),
        call(one, 400, () -> api.as(coach).get(of(coach))),
        call(one, 400, () -> api.as(coach).get(of(coach) + TOO_LONG)),
        call(one, 403, () -> api.as(client).get(of(coach) + RANGE)),
        call(one, 404, () -> admin.get("/analytics/coach/" + UUID.randomUUID() + RANGE)),
        call(all, 200, () -> admin.get("/analytics" + RANGE)),
        call(all, 200, () -> csv(admin).get("/analytics" + RANGE)),
        call(all, 400, () -> admin.get("/analytics")),
        call(all, 400, () -> admin.get("/analytics" + TOO_LONG)),
        call(all, 403, () -> api.as(coach).get("/analytics" + RANGE)));
  }

  private static Caller booked(RunningApi api, Actor client, Actor coach) {
    api.book(client, coach, "2025-12-20T10:00:00Z");
    return api.as(coach);
  }

  private static Caller csv(Caller caller) {
    return caller.with("Accept", "text/csv");
  }

  private static String of(Actor coach) {
    return "/analytics/coach/" + coach.id().value();
  }
}
