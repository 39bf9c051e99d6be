package io.culturebridge.http;

import static io.culturebridge.http.DocumentedCall.call;

import io.culturebridge.domain.people.Actor;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The calls about what people are told, with every answer the document declares. */
final class NotificationCalls {

  private static final String NO_MAIL = "{\"email\": false}";
  private static final String LARGE = "{\"language\": \"" + "x".repeat(100_000) + "\"}";

  private NotificationCalls() {}

  static Stream<DocumentedCall> of(
      RunningApi api, Actor client, Actor stranger, Supplier<String> booked) {
    return Stream.of(
            looking(api, client, stranger),
            choosing(api, client, stranger),
            told(api, client, stranger, booked),
            unsubscribing(api))
        .flatMap(calls -> calls);
  }

  private static Stream<DocumentedCall> looking(RunningApi api, Actor client, Actor stranger) {
    var get = "GET /users/{id}/notification-preferences";
    var path = preferences(client);
    return Stream.of(
        call(get, 200, () -> api.as(client).get(path)),
        call(get, 400, () -> api.as(client).get("/users/42/notification-preferences")),
        call(get, 403, () -> api.as(stranger).get(path)),
        call(get, 404, () -> api.as(api.anAdmin()).get(preferences(UUID.randomUUID()))));
  }

  private static Stream<DocumentedCall> choosing(RunningApi api, Actor client, Actor stranger) {
    var put = "PUT /users/{id}/notification-preferences";
    var path = preferences(client);
    return Stream.of(
        call(put, 200, () -> api.as(client).put(path, NO_MAIL)),
        call(put, 400, () -> api.as(client).put(path, "{")),
        call(put, 400, () -> api.as(client).put(path, "{\"reminders_minutes_before\": [4]}")),
        call(put, 400, () -> api.as(client).put(path, "{\"language\": \"tlh\"}")),
        call(put, 403, () -> api.as(stranger).put(path, NO_MAIL)),
        call(put, 404, () -> api.as(api.anAdmin()).put(preferences(UUID.randomUUID()), NO_MAIL)),
        call(put, 413, () -> api.as(client).put(path, LARGE)),
        call(put, 415, () -> api.as(client).with("Content-Type", "text/csv").put(path, NO_MAIL)));
  }

  private static Stream<DocumentedCall> told(
      RunningApi api, Actor client, Actor stranger, Supplier<String> booked) {
    var get = "GET /booking/{booking_id}/notifications";
    return Stream.of(
        call(get, 200, () -> api.as(client).get(told(booked.get()))),
        call(get, 400, () -> api.as(client).get(told("42"))),
        call(get, 403, () -> api.as(stranger).get(told(booked.get()))),
        call(get, 404, () -> api.as(client).get(told(UUID.randomUUID().toString()))));
  }

  private static Stream<DocumentedCall> unsubscribing(RunningApi api) {
    var get = "GET /notifications/unsubscribe/{token}";
    var post = "POST /notifications/unsubscribe/{token}";
    var path = Notifications.unsubscribing(api.aClient().id());
    return Stream.of(
        call(get, 200, () -> api.anybody().get(path)),
        call(get, 404, () -> api.anybody().get(path + "x")),
        call(post, 200, () -> api.anybody().post(path, "")),
        call(post, 404, () -> api.anybody().post(path + "x", "")),
        call(post, 413, () -> api.anybody().post(path, LARGE)),
        call(post, 415, () -> api.anybody().with("Content-Encoding", "gzip").post(path, "")));
  }

  private static String preferences(Actor actor) {
    return preferences(actor.id().value());
  }

  private static String preferences(UUID id) {
    return "/users/" + id + "/notification-preferences";
  }

  private static String told(String booking) {
    return "/booking/" + booking + "/notifications";
  }
}
