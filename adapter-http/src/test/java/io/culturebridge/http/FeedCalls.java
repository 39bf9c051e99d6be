package io.culturebridge.http;

import static io.culturebridge.http.DocumentedCall.call;

import io.culturebridge.domain.people.Actor;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The calls about sessions as iCalendar text, with every answer the document declares. */
final class FeedCalls {

  private static final String FEED = "/calendar/feed";

  private FeedCalls() {}

  static Stream<DocumentedCall> of(
      RunningApi api, Actor client, Actor stranger, Supplier<String> booked) {
    var ics = "GET /booking/{booking_id}/ics";
    var unknown = UUID.randomUUID();
    var keyed = api.as(client).with("Idempotency-Key", "a b");
    return Stream.concat(
        reading(api, client),
        Stream.of(
            call(ics, 200, () -> api.as(client).get("/booking/" + booked.get() + "/ics")),
            call(ics, 400, () -> api.as(client).get("/booking/42/ics")),
            call(ics, 403, () -> api.as(stranger).get("/booking/" + booked.get() + "/ics")),
            call(ics, 404, () -> api.as(client).get("/booking/" + unknown + "/ics")),
            call("POST /calendar/feed", 201, () -> api.as(client).post(FEED, "")),
            call("POST /calendar/feed", 400, () -> keyed.post(FEED, "")),
            call("DELETE /calendar/feed", 204, () -> api.as(client).delete(FEED)),
            call("DELETE /calendar/feed", 400, () -> keyed.delete(FEED))));
  }

  private static Stream<DocumentedCall> reading(RunningApi api, Actor client) {
    var get = "GET /calendar/feed/{secret}.ics";
    return Stream.of(
        call(get, 200, () -> api.anybody().get(open(api, client))),
        call(get, 304, () -> api.anybody().with("If-None-Match", "*").get(open(api, client))),
        call(get, 404, () -> api.anybody().get(FEED + "/nobodys.ics")));
  }

  /** Opens a feed; where it is read here. */
  static String open(RunningApi api, Actor owner) {
    var url = api.as(owner).post(FEED, "").has(201).text("url");
    return url.substring(RunningApi.PUBLIC_URL.toString().length() - 1);
  }
}
