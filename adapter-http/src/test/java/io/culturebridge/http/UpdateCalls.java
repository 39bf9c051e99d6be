package io.culturebridge.http;

import static io.culturebridge.http.DocumentedCall.call;

import io.culturebridge.domain.people.Actor;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The call that changes a booking in place, with every answer the document declares. */
final class UpdateCalls {

  private static final String NOTES = "{\"notes\": \"Other notes\"}";
  private static final String PAST = "{\"session_datetime\": \"2020-01-01T00:00:00Z\"}";
  private static final String LARGE = "{\"notes\": \"" + "x".repeat(100_000) + "\"}";

  private UpdateCalls() {}

  static Stream<DocumentedCall> of(
      RunningApi api, Actor client, Actor stranger, Supplier<String> booked) {
    var patch = "PATCH /booking/{booking_id}";
    Supplier<String> path = () -> "/booking/" + booked.get();
    return Stream.of(
        call(patch, 200, () -> api.as(client).patch(path.get(), NOTES)),
        call(patch, 400, () -> api.as(client).patch(path.get(), "{}")),
        call(patch, 400, () -> api.as(client).patch(path.get(), PAST)),
        call(
            patch,
            400,
            () -> {
              var booking = path.get();
              api.as(client).delete(booking);
              return api.as(client).patch(booking, NOTES);
            }),
        call(patch, 401, () -> api.anybody().patch(path.get(), NOTES)),
        call(patch, 403, () -> api.as(stranger).patch(path.get(), NOTES)),
        call(patch, 404, () -> api.as(client).patch("/booking/" + UUID.randomUUID(), NOTES)),
        call(patch, 412, () -> api.as(client).with("If-Match", "\"7\"").patch(path.get(), NOTES)),
        call(patch, 413, () -> api.as(client).patch(path.get(), LARGE)),
        call(
            patch,
            415,
            () -> api.as(client).with("Content-Type", "text/csv").patch(path.get(), NOTES)),
        call(
            patch,
            422,
            () -> {
              var keyed = api.as(client).with("Idempotency-Key", "update");
              keyed.patch(path.get(), NOTES);
              return keyed.patch(path.get(), NOTES);
            }));
  }
}
