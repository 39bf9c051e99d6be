package io.culturebridge.http;

import static io.culturebridge.http.DocumentedCall.again;
import static io.culturebridge.http.DocumentedCall.call;

import io.culturebridge.domain.people.Actor;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The calls about notes on bookings, with every answer the document declares. */
record NoteCalls(RunningApi api, Actor client, Actor stranger, Supplier<String> booked) {

  static final String SHARED = "{\"text\": \"Bring the contract\", \"visibility\": \"shared\"}";
  static final String PRIVATE = "{\"text\": \"Nervous\", \"visibility\": \"private\"}";
  static final String UPDATE = "{\"text\": \"Bring both contracts\"}";

  private static final String LARGE = "{\"text\": \"" + "x".repeat(100_000) + "\"}";
  private static final String UNKNOWN = UUID.randomUUID().toString();

  static Stream<DocumentedCall> of(
      RunningApi api, Actor client, Actor stranger, Supplier<String> booked) {
    var calls = new NoteCalls(api, client, stranger, booked);
    return Stream.of(calls.reading(), calls.writing(), calls.updating(), calls.deleting())
        .flatMap(each -> each);
  }

  private Stream<DocumentedCall> reading() {
    var get = "GET /booking/{booking_id}/notes";
    return Stream.of(
        call(get, 200, () -> api.as(client).get(written().replaceFirst("/[^/]+$", ""))),
        call(get, 400, () -> api.as(client).get(notes("42"))),
        call(get, 403, () -> api.as(stranger).get(notes(booked.get()))),
        call(get, 404, () -> api.as(client).get(notes(UNKNOWN))));
  }

  private Stream<DocumentedCall> writing() {
    var post = "POST /booking/{booking_id}/notes";
    return Stream.of(
        call(post, 201, () -> api.as(client).post(notes(booked.get()), SHARED)),
        call(post, 400, () -> api.as(client).post(notes(booked.get()), "{}")),
        call(post, 403, () -> api.as(stranger).post(notes(booked.get()), SHARED)),
        call(post, 404, () -> api.as(client).post(notes(UNKNOWN), SHARED)),
        call(post, 413, () -> api.as(client).post(notes(booked.get()), LARGE)),
        call(post, 415, () -> csv().post(notes(booked.get()), SHARED)),
        call(post, 422, again(() -> keyed("write").post(notes(booked.get()), SHARED))));
  }

  private Stream<DocumentedCall> updating() {
    var patch = "PATCH /booking/{booking_id}/notes/{note_id}";
    return Stream.of(
        call(patch, 200, () -> api.as(client).patch(written(), UPDATE)),
        call(patch, 400, () -> api.as(client).patch(written(), "{}")),
        call(patch, 403, () -> api.as(api.anAdmin()).patch(written(), UPDATE)),
        call(patch, 404, () -> api.as(client).patch(note(booked.get(), UNKNOWN), UPDATE)),
        call(patch, 404, () -> api.as(client).patch(note(UNKNOWN, UNKNOWN), UPDATE)),
        call(patch, 412, () -> stale().patch(written(), UPDATE)),
        call(patch, 413, () -> api.as(client).patch(written(), LARGE)),
        call(patch, 415, () -> csv().patch(written(), UPDATE)),
        call(patch, 422, again(() -> keyed("change").patch(written(), UPDATE))));
  }

  private Stream<DocumentedCall> deleting() {
    var delete = "DELETE /booking/{booking_id}/notes/{note_id}";
    return Stream.of(
        call(delete, 204, () -> api.as(client).delete(written())),
        call(delete, 400, () -> api.as(client).delete(note(booked.get(), "42"))),
        call(delete, 403, () -> api.as(api.anAdmin()).delete(written())),
        call(delete, 404, () -> api.as(client).delete(note(booked.get(), UNKNOWN))),
        call(delete, 412, () -> stale().delete(written())),
        call(delete, 413, () -> api.as(client).send("DELETE", written(), LARGE)),
        call(delete, 415, () -> api.as(client).with("Content-Encoding", "gzip").delete(written())),
        call(delete, 422, again(() -> keyed("remove").delete(written()))));
  }

  private String written() {
    return written(api, client, booked.get(), SHARED);
  }

  /** Writes a note; where it is. */
  static String written(RunningApi api, Actor author, String booking, String json) {
    return api.as(author).post(notes(booking), json).has(201).header("Location").orElseThrow();
  }

  static String notes(String booking) {
    return "/booking/" + booking + "/notes";
  }

  private static String note(String booking, String note) {
    return notes(booking) + "/" + note;
  }

  private Caller csv() {
    return api.as(client).with("Content-Type", "text/csv");
  }

  private Caller stale() {
    return api.as(client).with("If-Match", "\"7\"");
  }

  private Caller keyed(String key) {
    return api.as(client).with("Idempotency-Key", key + "-note");
  }
}
