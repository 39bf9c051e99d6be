package io.culturebridge.http;

import io.culturebridge.domain.people.Actor;

/** A client who tries to book a session with a coach in all kinds of words. */
final class BookingCall {

  private final RunningApi api;
  private final Actor client;
  private final Actor coach;

  BookingCall(RunningApi api) {
    this.api = api;
    client = api.aClient();
    coach = api.aCoach();
  }

  Caller asClient() {
    return api.as(client);
  }

  Caller asCoach() {
    return api.as(coach);
  }

  String clientId() {
    return client.id().value().toString();
  }

  String coachId() {
    return coach.id().value().toString();
  }

  Reply post(String json) {
    return asClient().post("/booking", json);
  }

  /** A booking that is right but for these members. */
  Reply postWith(String members) {
    return post(jsonWith(members));
  }

  String jsonWith(String members) {
    return """
    {"coach_id": "%s", "session_datetime": "2025-11-15T14:00:00Z", %s}\
    """
        .formatted(coachId(), members);
  }

  /** A booking at a time given as JSON. */
  Reply postAt(String sessionDatetime) {
    return post(
        """
        {"coach_id": "%s", "session_datetime": %s}
        """
            .formatted(coachId(), sessionDatetime));
  }

  /** A booking with a coach whose id is given as JSON. */
  Reply postWithCoach(String coachId) {
    return post(
        """
        {"coach_id": %s, "session_datetime": "2025-11-15T14:00:00Z"}
        """
            .formatted(coachId));
  }
}
