package io.culturebridge.http.analytics;

import io.culturebridge.application.analytics.ViewAnalytics;
import io.culturebridge.domain.analytics.AnalyticsReport;
import io.culturebridge.domain.analytics.CoachFigures;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.http.auth.Authentication;
import io.culturebridge.http.input.Input;
import io.culturebridge.http.input.Paging;
import io.culturebridge.http.input.PathIds;
import io.culturebridge.http.server.Routes;
import io.culturebridge.http.wire.Answer;
import io.javalin.http.Context;
import java.util.List;

/** Figures of sessions, as JSON or as CSV. */
public final class AnalyticsRoutes {

  private final ViewAnalytics viewAnalytics;

  public AnalyticsRoutes(ViewAnalytics viewAnalytics) {
    this.viewAnalytics = viewAnalytics;
  }

  public void register(Routes routes, Authentication callers) {
    routes
        .get("/analytics", callers.known(this::ofAll))
        .get("/analytics/coach/{coach_id}", callers.known(this::ofCoach));
  }

  private void ofCoach(Context ctx, Actor actor) {
    viewAnalytics.requireCoachOrAdmin(actor);
    var input = new Input(ctx);
    var coach = PathIds.coach(input);
    var asked = AnalyticsRequest.of(input, CsvTable.OF_COACH);
    var report = viewAnalytics.ofCoach(actor, coach.get(), asked.range());
    if (CsvWish.of(ctx)) {
      csv(report, List.of(), asked).send(ctx);
    } else {
      Answer.ok(new CoachAnalyticsResponse(coach.get(), report, asked.shownIn())).send(ctx);
    }
  }

  private void ofAll(Context ctx, Actor actor) {
    viewAnalytics.requireAdmin(actor);
    var input = new Input(ctx);
    var paging = new Paging(input);
    var asked = AnalyticsRequest.of(input, CsvTable.OF_ALL);
    var found = viewAnalytics.ofAll(actor, asked.range(), paging.page());
    if (CsvWish.of(ctx)) {
      csv(found.together(), found.coaches(), asked).send(ctx);
    } else {
      Answer.ok(new AllAnalyticsResponse(found, paging.page(), asked.shownIn())).send(ctx);
    }
  }

  private static AnalyticsCsv csv(
      AnalyticsReport report, List<CoachFigures> coaches, AnalyticsRequest asked) {
    return switch (asked.table()) {
      case BUCKETS -> AnalyticsCsv.ofBuckets(report, asked.shownIn());
      case HOURS -> AnalyticsCsv.ofHours(report);
      case COACHES -> AnalyticsCsv.ofCoaches(coaches);
    };
  }
}
