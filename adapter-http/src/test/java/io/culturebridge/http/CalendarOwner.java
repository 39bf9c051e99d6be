package io.culturebridge.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.culturebridge.domain.people.Actor;
import io.culturebridge.memory.InMemoryCalendarAuthorizer;
import java.net.URLEncoder;

/** Somebody who lets us into a calendar. */
record CalendarOwner(RunningApi api, Actor actor) {

  Caller caller() {
    return api.as(actor);
  }

  private InMemoryCalendarAuthorizer accounts(String provider) {
    return provider.equals("google") ? api.calendars.googleAccounts : api.calendars.outlookAccounts;
  }

  Reply askedAt(String provider) {
    return caller().get("/calendar/" + provider + "/auth-url" + back(Calendars.REDIRECT_URI));
  }

  /** The body of the exchange after having agreed. */
  String agreed(String provider) {
    var state = askedAt(provider).has(200).text("state");
    return grant(accounts(provider).agree(state), state);
  }

  Reply exchange(String provider, String body) {
    return exchange(provider, body, Calendars.REDIRECT_URI);
  }

  Reply exchange(String provider, String body, String redirectUri) {
    return caller().post("/calendar/" + provider + "/exchange-token" + back(redirectUri), body);
  }

  /** Connects the calendar; the access token. */
  String connect(String provider) {
    return exchange(provider, agreed(provider)).has(200).text("access_token");
  }

  Reply sync(String booking, String provider) {
    return sync(
        """
        {"booking_id": "%s", "calendar_type": "%s"}
        """
            .formatted(booking, provider));
  }

  Reply sync(String body) {
    return caller().post("/calendar/sync-booking", body);
  }

  static String grant(String code, String state) {
    return "{\"code\": \"%s\", \"state\": \"%s\"}".formatted(code, state);
  }

  static String back(String redirectUri) {
    return "?redirect_uri=" + URLEncoder.encode(redirectUri, UTF_8);
  }
}
