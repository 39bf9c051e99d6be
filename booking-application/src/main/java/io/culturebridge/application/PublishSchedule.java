package io.culturebridge.application;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.Rejection.Deed;
import io.culturebridge.domain.availability.AvailabilityRepository;
import io.culturebridge.domain.availability.Schedule;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.people.Role;

/** A coach, or an admin for one, says when the coach is open; anybody may look. */
public final class PublishSchedule {

  private final AvailabilityRepository availability;

  public PublishSchedule(AvailabilityRepository availability) {
    this.availability = availability;
  }

  /**
   * The published schedule.
   *
   * @throws RejectedException when there is no such coach, or no schedule
   */
  public Schedule view(CoachId coach) {
    return availability
        .schedule(coach)
        .orElseThrow(() -> new RejectedException(new Rejection.NoSchedule(coach)));
  }

  /**
   * Publishes the schedule in place of any other; bookings that exist stay as they are.
   *
   * @throws RejectedException when the actor may not, or there is no such coach
   */
  public void publish(Actor actor, CoachId coach, Schedule schedule) {
    requirePermission(actor, coach);
    availability.publish(coach, schedule);
  }

  /**
   * Takes the schedule back: the coach is offered at the standard hours again.
   *
   * @throws RejectedException as {@link #publish}
   */
  public void withdraw(Actor actor, CoachId coach) {
    requirePermission(actor, coach);
    availability.withdraw(coach);
  }

  /**
   * Refuses whoever may never publish; for callers that must know before they look at the rest.
   *
   * @throws RejectedException with {@link Rejection.NotPermitted}
   */
  public void requirePermission(Actor actor, CoachId coach) {
    boolean isTheCoach = actor.role() == Role.COACH && actor.is(coach);
    Deed.STORE_SCHEDULE.require(isTheCoach || actor.isAdmin());
  }
}
