package io.culturebridge.http;

import io.culturebridge.domain.people.Actor;
import java.util.List;

/** A coach who publishes schedules, and what others see and book of them. */
final class ScheduledCoach {

  private final RunningApi api;
  private final Actor actor;

  ScheduledCoach(RunningApi api) {
    this.api = api;
    actor = api.aCoach();
  }

  Actor actor() {
    return actor;
  }

  String id() {
    return actor.id().value().toString();
  }

  String path() {
    return "/coaches/" + id() + "/schedule";
  }

  Caller asCoach() {
    return api.as(actor);
  }

  Reply put(String json) {
    return asCoach().put(path(), json);
  }

  /** Publishes a schedule of Wednesdays and Saturdays, 09:00-17:00 UTC, with these members too. */
  ScheduledCoach publish(String members) {
    put("""
    {"timezone": "UTC", "slots": [
      {"day": "wednesday", "start": "09:00", "end": "17:00"},
      {"day": "saturday", "start": "09:00", "end": "17:00"}]%s}
    """
            .formatted(members.isEmpty() ? "" : ", " + members))
        .has(200);
    return this;
  }

  Reply get() {
    return asCoach().get(path());
  }

  /** The starts of the open hours between two days. */
  List<String> starts(String from, String to) {
    return listing("?start_date=" + from + "&end_date=" + to)
        .has(200)
        .json()
        .findValuesAsString("start");
  }

  Reply listing(String query) {
    return api.anybody().get("/booking/coach/" + id() + "/availability" + query);
  }

  Reply explain(String query) {
    return api.anybody().get("/booking/coach/" + id() + "/availability/explain" + query);
  }

  /** Why an hour from then cannot be booked. */
  List<String> reasons(String start) {
    return explain("?start=" + start).has(200).reasons();
  }

  /** Somebody new tries to book an hour. */
  Reply book(String start) {
    return book(api.aClient(), start);
  }

  Reply book(Actor client, String start) {
    return api.as(client).post("/booking", RunningApi.bookingJson(actor, start));
  }
}
