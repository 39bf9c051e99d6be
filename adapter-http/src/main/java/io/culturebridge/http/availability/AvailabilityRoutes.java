package io.culturebridge.http.availability;

import io.culturebridge.application.FindOpenSlots;
import io.culturebridge.http.input.Input;
import io.culturebridge.http.server.Routes;
import io.culturebridge.http.wire.Answer;
import io.javalin.http.Context;

/** When coaches can be booked, and why not; anybody may ask. */
public final class AvailabilityRoutes {

  private final FindOpenSlots findOpenSlots;

  public AvailabilityRoutes(FindOpenSlots findOpenSlots) {
    this.findOpenSlots = findOpenSlots;
  }

  public void register(Routes routes) {
    routes
        .get("/booking/coach/{coach_id}/availability", this::openSlots)
        .get("/booking/coach/{coach_id}/availability/explain", this::explain);
  }

  private void openSlots(Context ctx) {
    var asked = AvailabilityRequest.of(new Input(ctx));
    var slots = findOpenSlots.find(asked.coach(), asked.window(), asked.length());
    Answer.ok(new AvailableSlotsResponse(asked.coach(), slots, asked.length(), asked.zone()))
        .send(ctx);
  }

  private void explain(Context ctx) {
    var asked = ExplainRequest.of(new Input(ctx));
    Answer.ok(new ExplainResponse(findOpenSlots.explain(asked.coach(), asked.slot()))).send(ctx);
  }
}
