package io.culturebridge.application.analytics;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.Rejection.Deed;
import io.culturebridge.domain.analytics.AllCoachesReport;
import io.culturebridge.domain.analytics.AnalyticsRange;
import io.culturebridge.domain.analytics.AnalyticsReport;
import io.culturebridge.domain.analytics.AnalyticsRepository;
import io.culturebridge.domain.analytics.CoachFigures;
import io.culturebridge.domain.analytics.Figures;
import io.culturebridge.domain.analytics.OpenTime;
import io.culturebridge.domain.analytics.ScheduleUse;
import io.culturebridge.domain.analytics.SessionFigures;
import io.culturebridge.domain.availability.Schedule;
import io.culturebridge.domain.booking.Page;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.people.PeopleDirectory;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.Role;
import java.util.List;
import java.util.Map;

/** A coach sees the figures of their own sessions; an admin everybody's. */
public final class ViewAnalytics {

  private final AnalyticsRepository analytics;
  private final PeopleDirectory people;

  public ViewAnalytics(AnalyticsRepository analytics, PeopleDirectory people) {
    this.analytics = analytics;
    this.people = people;
  }

  /**
   * The figures of one coach.
   *
   * @throws RejectedException when there is no such coach, the actor is neither the coach nor an
   *     admin, or the range is too long
   */
  public AnalyticsReport ofCoach(Actor actor, CoachId coach, AnalyticsRange range) {
    requireCoachOrAdmin(actor);
    var person = coach(coach);
    Deed.VIEW_ANALYTICS.require(actor.isAdmin() || actor.is(coach));
    requireNotTooLong(range);
    var open = OpenTime.of(uses(person, analytics.schedules(List.of(coach))), range.buckets());
    return AnalyticsReport.of(range, analytics.ofCoach(coach, range), open);
  }

  /**
   * The figures of all coaches together, and for the whole range of each coach of the page.
   *
   * @throws RejectedException when the actor is no admin, or the range is too long
   */
  public AllCoachesReport ofAll(Actor actor, AnalyticsRange range, Page page) {
    requireAdmin(actor);
    requireNotTooLong(range);
    var open = OpenTime.of(analytics.schedulesInUse(), range.buckets());
    var together = AnalyticsReport.of(range, analytics.ofAll(range), open);
    var found = analytics.coaches(page);
    return new AllCoachesReport(together, oneByOne(found.coaches(), range), found.total());
  }

  private List<CoachFigures> oneByOne(List<Person> coaches, AnalyticsRange range) {
    var ids = coaches.stream().map(ViewAnalytics::id).toList();
    var totals = analytics.totals(ids, range.time());
    var schedules = analytics.schedules(ids);
    return coaches.stream()
        .map(coach -> {
          var open = OpenTime.of(uses(coach, schedules), List.of(range.time())).total();
          var sessions = totals.getOrDefault(id(coach), SessionFigures.none());
          return new CoachFigures(coach, new Figures(sessions, open));
        })
        .toList();
  }

  /** Nobody is open who is not active. */
  private static List<ScheduleUse> uses(Person coach, Map<CoachId, Schedule> schedules) {
    return coach.active()
        ? List.of(new ScheduleUse(schedules.getOrDefault(id(coach), Schedule.standard()), 1))
        : List.of();
  }

  private Person coach(CoachId id) {
    return people
        .find(id.user())
        .filter(person -> person.role() == Role.COACH)
        .orElseThrow(() -> new RejectedException(new Rejection.NoSuchCoach(id)));
  }

  private static CoachId id(Person coach) {
    return new CoachId(coach.id().value());
  }

  /**
   * Refuses whoever may never see the figures of a coach; for callers that must know before they
   * look at the rest.
   *
   * @throws RejectedException with {@link Rejection.NotPermitted}
   */
  public void requireCoachOrAdmin(Actor actor) {
    Deed.VIEW_ANALYTICS.require(actor.role() == Role.COACH || actor.isAdmin());
  }

  /**
   * Refuses whoever may never see the figures of all coaches; as {@link #requireCoachOrAdmin}.
   *
   * @throws RejectedException with {@link Rejection.NotPermitted}
   */
  public void requireAdmin(Actor actor) {
    Deed.VIEW_ANALYTICS.require(actor.isAdmin());
  }

  private static void requireNotTooLong(AnalyticsRange range) {
    if (range.isTooLong()) {
      throw new RejectedException(new Rejection.AnalyticsRangeTooLong(AnalyticsRange.LONGEST));
    }
  }
}
