package io.culturebridge.bootstrap;

import io.culturebridge.domain.time.TimeSlot;
import java.util.List;

/** What a coach's schedule offers to the client, and what it says of the rest. */
record Offers(Pair pair, int port) {

  boolean isListed(TimeSlot slot) {
    var path = "/booking/coach/%s/availability?start_date=%s&end_date=%s&duration_minutes=60";
    return Api.as(pair.client(), port)
        .get(path.formatted(pair.coach().id().value(), slot.start(), slot.end()))
        .list("available_slots")
        .stream()
        .anyMatch(offer -> slot.start().toString().equals(String.valueOf(offer.get("start"))));
  }

  List<String> reasons(TimeSlot slot) {
    var path = "/booking/coach/%s/availability/explain?start=%s&duration_minutes=60";
    return Api.as(pair.client(), port)
        .get(path.formatted(pair.coach().id().value(), slot.start()))
        .list("reasons")
        .stream()
        .map(reason -> String.valueOf(reason.get("code")))
        .toList();
  }
}
