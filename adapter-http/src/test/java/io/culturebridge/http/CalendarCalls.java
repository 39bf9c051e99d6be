package io.culturebridge.http;

import static io.culturebridge.http.DocumentedCall.call;

import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.Refused;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import io.culturebridge.domain.people.Actor;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The calls about calendars at providers, with every answer the document declares. */
final class CalendarCalls {

  private static final String LARGE = "{\"code\": \"" + "x".repeat(100_000) + "\"}";
  private static final String GRANT = CalendarOwner.grant("code", "state");
  private static final String EXCHANGE = "POST /calendar/{provider}/exchange-token";
  private static final String SYNC = "POST /calendar/sync-booking";
  private static final String BACK = CalendarOwner.back(Calendars.REDIRECT_URI);

  private final RunningApi api;
  private final Supplier<String> booked;
  private final CalendarOwner owner;
  private final CalendarOwner stranger;

  CalendarCalls(RunningApi api, Actor client, Actor stranger, Supplier<String> booked) {
    this.api = api;
    this.booked = booked;
    this.owner = new CalendarOwner(api, client);
    this.stranger = new CalendarOwner(api, stranger);
  }

  Stream<DocumentedCall> all() {
    return Stream.of(connecting(), exchanging(), connected(), syncing(), syncingRefused())
        .flatMap(calls -> calls);
  }

  private Stream<DocumentedCall> connecting() {
    var get = "GET /calendar/{provider}/auth-url";
    return Stream.of(
        call(get, 200, () -> owner.askedAt("google")),
        call(get, 400, () -> owner.caller().get("/calendar/google/auth-url")),
        call(get, 400, () -> owner.caller().get("/calendar/google/auth-url?redirect_uri=x")),
        call(get, 400, () -> owner.askedAt("icloud")),
        call(get, 404, () -> owner.askedAt("lotus")));
  }

  private Stream<DocumentedCall> exchanging() {
    var csv = owner.caller().with("Content-Type", "text/csv");
    return Stream.of(
        call(EXCHANGE, 200, () -> owner.exchange("google", owner.agreed("google"))),
        call(EXCHANGE, 400, () -> owner.exchange("google", "{}")),
        call(EXCHANGE, 400, () -> owner.exchange("google", "{")),
        call(EXCHANGE, 400, () -> owner.exchange("google", GRANT)),
        call(EXCHANGE, 400, () -> owner.exchange("google", GRANT, "https://x")),
        call(EXCHANGE, 400, () -> owner.exchange("icloud", GRANT)),
        call(EXCHANGE, 400, () -> owner.exchange("google", refusedCode())),
        call(EXCHANGE, 404, () -> owner.exchange("lotus", GRANT)),
        call(EXCHANGE, 413, () -> owner.exchange("google", LARGE)),
        call(EXCHANGE, 415, () -> csv.post("/calendar/google/exchange-token" + BACK, GRANT)),
        call(EXCHANGE, 502, this::exchangeUnanswered));
  }

  private String refusedCode() {
    return CalendarOwner.grant("another", owner.askedAt("google").text("state"));
  }

  private Reply exchangeUnanswered() {
    api.calendars.googleAccounts.fail(new Unclear<>("Google did not answer in time."));
    return owner.exchange("google", owner.agreed("google"));
  }

  private Stream<DocumentedCall> connected() {
    var list = "GET /calendar/connections";
    var delete = "DELETE /calendar/{provider}/connection";
    return Stream.of(
        call(list, 200, () -> connected("google").caller().get("/calendar/connections")),
        call(delete, 204, () -> disconnect(connected("google"), "google")),
        call(
            delete,
            400,
            () -> {
              var keyed = owner.caller().with("Idempotency-Key", "a b");
              return keyed.delete("/calendar/google/connection");
            }),
        call(delete, 400, () -> disconnect(owner, "icloud")),
        call(delete, 404, () -> disconnect(stranger, "google")),
        call(delete, 404, () -> disconnect(owner, "lotus")));
  }

  private CalendarOwner connected(String provider) {
    owner.connect(provider);
    return owner;
  }

  private static Reply disconnect(CalendarOwner owner, String provider) {
    return owner.caller().delete("/calendar/" + provider + "/connection");
  }

  private Stream<DocumentedCall> syncing() {
    var calendar = "GET /booking/{booking_id}/calendar";
    return Stream.of(
        call(SYNC, 200, () -> connected("google").sync(booked.get(), "google")),
        call(SYNC, 400, () -> owner.sync("{}")),
        call(SYNC, 400, () -> owner.sync("{")),
        call(SYNC, 400, () -> owner.sync(booked.get(), "icloud")),
        call(SYNC, 403, () -> stranger.sync(booked.get(), "google")),
        call(SYNC, 404, () -> owner.sync(unknown(), "google")),
        call(SYNC, 413, () -> owner.sync(LARGE)),
        call(
            SYNC,
            415,
            () -> {
              var csv = owner.caller().with("Content-Type", "text/csv");
              return csv.post("/calendar/sync-booking", "{}");
            }),
        call(calendar, 200, () -> owner.caller().get("/booking/" + booked.get() + "/calendar")),
        call(calendar, 400, () -> owner.caller().get("/booking/42/calendar")),
        call(calendar, 403, () -> stranger.caller().get("/booking/" + booked.get() + "/calendar")),
        call(calendar, 404, () -> owner.caller().get("/booking/" + unknown() + "/calendar")));
  }

  private Stream<DocumentedCall> syncingRefused() {
    return Stream.of(
        call(
            SYNC,
            400,
            () -> {
              var booking = booked.get();
              owner.caller().delete("/booking/" + booking);
              return owner.sync(booking, "google");
            }),
        call(SYNC, 400, () -> owner.sync(withToken("nobodys"))),
        call(SYNC, 502, () -> failing(new Unclear<>("Google did not answer in time."))),
        call(SYNC, 502, () -> failing(new Refused<>("Google Calendar does not permit this."))));
  }

  private Reply failing(CalendarAnswer<Void> failure) {
    var token = UUID.randomUUID().toString();
    api.calendars.google.open(token);
    api.calendars.google.fail(failure);
    return owner.sync(withToken(token));
  }

  private String withToken(String token) {
    return """
    {"booking_id": "%s", "calendar_type": "google", "access_token": "%s"}
    """
        .formatted(booked.get(), token);
  }

  private static String unknown() {
    return UUID.randomUUID().toString();
  }
}
