package io.culturebridge.http;

import static io.culturebridge.http.DocumentedCall.again;
import static io.culturebridge.http.DocumentedCall.call;

import io.culturebridge.domain.people.Actor;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The calls about bookings that recur, with every answer the document declares. */
record SeriesCalls(RunningApi api, Actor client, Actor stranger) {

  private static final String LARGE = "{\"notes\": \"" + "x".repeat(100_000) + "\"}";
  private static final String UNKNOWN = "/booking/series/" + UUID.randomUUID();
  private static final String NO_ID = "/booking/series/42";

  static Stream<DocumentedCall> of(
      RunningApi api, Actor client, Actor stranger, Supplier<String> booked) {
    var calls = new SeriesCalls(api, client, stranger);
    return Stream.of(
            calls.booking(),
            calls.refused(),
            calls.looking(),
            calls.looking(booked),
            calls.moving(),
            calls.cancelling())
        .flatMap(all -> all);
  }

  private Stream<DocumentedCall> booking() {
    var post = "POST /booking/series";
    var path = "/booking/series";
    return Stream.of(
        call(post, 201, () -> weekly().post()),
        call(post, 201, () -> withOneTaken().with("on_conflict", "\"skip\"").post()),
        call(post, 403, () -> api.as(api.aCoach()).post(path, "{}")),
        call(post, 413, () -> api.as(client).post(path, LARGE)),
        call(post, 415, () -> csv().post(path, weekly().json())),
        call(post, 422, again(() -> keyed("series").post(path, weekly().json()))));
  }

  private Stream<DocumentedCall> refused() {
    return Stream.of(
            weekly().with("timezone", "\"+02:00\""),
            weekly().with("rrule", "\"FREQ=WEEKLY\""),
            weekly().with("rrule", "\"FREQ=WEEKLY;COUNT=101\""),
            weekly().with("rrule", "\"FREQ=WEEKLY;COUNT=2;BYDAY=TU\""),
            weekly().with("exdates", "[\"2026-03-16\"]").with("rrule", "\"FREQ=DAILY;COUNT=1\""),
            weekly().with("session_datetime", "\"2025-01-06T17:00:00Z\""),
            weekly().with("session_datetime", "\"9999-12-31T17:00:00Z\""),
            weekly().with("coach_id", '"' + UUID.randomUUID().toString() + '"'),
            withOneTaken())
        .map(wish -> call("POST /booking/series", 400, wish::post));
  }

  private Stream<DocumentedCall> looking() {
    var get = "GET /booking/series/{series_id}";
    return Stream.of(
        call(get, 200, () -> api.as(client).get(series())),
        call(get, 400, () -> api.as(client).get(NO_ID)),
        call(get, 403, () -> api.as(stranger).get(series())),
        call(get, 404, () -> api.as(client).get(UNKNOWN)));
  }

  private Stream<DocumentedCall> looking(Supplier<String> booked) {
    var get = "GET /booking/{booking_id}/series";
    return Stream.of(
        call(
            get,
            200,
            () -> api.as(client).get(of(weekly().post().json().at("/bookings/1/id").asString()))),
        call(get, 400, () -> api.as(client).get(of("42"))),
        call(get, 403, () -> api.as(stranger).get(of(booked.get()))),
        call(get, 404, () -> api.as(client).get(of(booked.get()))),
        call(get, 404, () -> api.as(client).get(of(UUID.randomUUID().toString()))));
  }

  private Stream<DocumentedCall> moving() {
    var patch = "PATCH /booking/series/{series_id}";
    return Stream.of(
        call(patch, 200, () -> api.as(client).patch(series(), to("2026-03-17T09:00:00Z"))),
        call(patch, 400, () -> api.as(client).patch(series(), "{}")),
        call(patch, 400, () -> api.as(client).patch(series(), to(SeriesWish.START, "09:00"))),
        call(patch, 400, () -> api.as(client).patch(series(), "{\"from\": \"2026-03-16\"}")),
        call(patch, 400, () -> api.as(client).patch(series(), to("2025-01-06T09:00:00Z"))),
        call(patch, 400, () -> api.as(client).patch(series(), to("9999-12-31T23:00:00Z"))),
        call(
            patch,
            400,
            () ->
                api.as(client).patch(series(), to("2026-03-17T09:00:00Z", "2026-03-17T09:00:00Z"))),
        call(patch, 403, () -> api.as(stranger).patch(series(), to("2026-03-17T09:00:00Z"))),
        call(patch, 404, () -> api.as(client).patch(UNKNOWN, to("2026-03-17T09:00:00Z"))),
        call(patch, 413, () -> api.as(client).patch(series(), LARGE)),
        call(patch, 415, () -> csv().patch(series(), to("2026-03-17T09:00:00Z"))),
        call(patch, 422, again(() -> keyed("move").patch(series(), to("2026-03-17T09:00:00Z")))));
  }

  private Stream<DocumentedCall> cancelling() {
    var delete = "DELETE /booking/series/{series_id}";
    return Stream.of(
        call(delete, 200, () -> api.as(client).delete(series() + "?from=2026-03-23")),
        call(delete, 400, () -> api.as(client).delete(series() + "?from=monday")),
        call(delete, 403, () -> api.as(stranger).delete(series())),
        call(delete, 404, () -> api.as(client).delete(UNKNOWN)),
        call(delete, 413, () -> api.as(client).send("DELETE", series(), LARGE)),
        call(delete, 415, () -> api.as(client).with("Content-Encoding", "gzip").delete(series())),
        call(delete, 422, again(() -> keyed("end").delete(series()))));
  }

  private SeriesWish weekly() {
    return new SeriesWish(api, client);
  }

  private SeriesWish withOneTaken() {
    var wish = weekly();
    api.book(stranger, wish.coach(), "2026-03-23T17:30:00Z");
    return wish;
  }

  private String series() {
    return "/booking/series/" + weekly().post().text("id");
  }

  private static String of(String booking) {
    return "/booking/" + booking + "/series";
  }

  private static String to(String start) {
    return to(SeriesWish.START, start);
  }

  private static String to(String from, String start) {
    return "{\"from\": \"%s\", \"session_datetime\": \"%s\"}".formatted(from, start);
  }

  private Caller csv() {
    return api.as(client).with("Content-Type", "text/csv");
  }

  private Caller keyed(String key) {
    return api.as(client).with("Idempotency-Key", key);
  }
}
