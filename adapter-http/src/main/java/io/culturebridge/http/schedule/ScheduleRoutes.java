package io.culturebridge.http.schedule;

import io.culturebridge.application.PublishSchedule;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.http.auth.Authentication;
import io.culturebridge.http.input.Body;
import io.culturebridge.http.input.BodyInput;
import io.culturebridge.http.input.Input;
import io.culturebridge.http.input.PathIds;
import io.culturebridge.http.server.Routes;
import io.culturebridge.http.wire.Answer;
import io.javalin.http.Context;
import java.io.IOException;

/** What coaches say of when they are open. */
public final class ScheduleRoutes {

  private static final String SCHEDULE = "/coaches/{coach_id}/schedule";

  private final PublishSchedule publishSchedule;

  public ScheduleRoutes(PublishSchedule publishSchedule) {
    this.publishSchedule = publishSchedule;
  }

  public void register(Routes routes, Authentication callers) {
    routes
        .get(SCHEDULE, callers.known(this::view))
        .put(SCHEDULE, callers.known(this::publish))
        .delete(SCHEDULE, callers.known(this::withdraw));
  }

  private void view(Context ctx, Actor actor) {
    Answer.ok(new ScheduleResponse(publishSchedule.view(coach(ctx)))).send(ctx);
  }

  private void publish(Context ctx, Actor actor) throws IOException {
    var coach = coach(ctx);
    publishSchedule.requirePermission(actor, coach);
    var schedule = new ScheduleRequest(new BodyInput(ctx, Body.json(ctx)).body()).schedule();
    publishSchedule.publish(actor, coach, schedule);
    Answer.ok(new ScheduleResponse(schedule)).send(ctx);
  }

  private void withdraw(Context ctx, Actor actor) {
    publishSchedule.withdraw(actor, coach(ctx));
    Answer.noContent().send(ctx);
  }

  private static CoachId coach(Context ctx) {
    return PathIds.coach(new Input(ctx)).get();
  }
}
