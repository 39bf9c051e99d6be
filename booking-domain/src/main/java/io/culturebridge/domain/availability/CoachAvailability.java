package io.culturebridge.domain.availability;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides when one coach can be booked within a window.
 *
 * <p>A coach who has published no schedule is offered at the standard hours, and can be booked at
 * any time that is free; a connected calendar that cannot be read leaves nothing free.
 *
 * @param active a coach who is not active cannot be booked
 * @param published null when the coach has published no schedule
 * @param taken what holds the coach's time in the window, and what reaches into it
 * @param calendars null when the coach has connected none
 */
public record CoachAvailability(
    CoachId coach,
    boolean active,
    @Nullable PublishedSchedule published,
    Commitments taken,
    @Nullable CalendarBusy calendars) {

  /** What can be booked, as {@link OpenSlots#of}. */
  public List<TimeSlot> openSlots(Duration length, TimeSlot window, Instant now) {
    return active ? openSlots().of(length, window, now) : List.of();
  }

  /** All that keeps the slot from being booked; empty when it can be. */
  public Set<Obstacle> obstacles(TimeSlot slot, Instant now) {
    var obstacles =
        published == null ? obstaclesAtAnyTime(slot, now) : openSlots().obstacles(slot, now);
    if (!active) {
      obstacles.add(Obstacle.COACH_INACTIVE);
    }
    return obstacles;
  }

  /**
   * What a session in the slot takes of the coach's time.
   *
   * @throws RejectedException with {@link Rejection.CoachNotActive} or {@link
   *     Rejection.SlotNotOffered} when something is in the way
   */
  public Claim claim(TimeSlot slot, Instant now) {
    if (!active) {
      throw new RejectedException(new Rejection.CoachNotActive(coach));
    }
    var obstacles = obstacles(slot, now);
    if (!obstacles.isEmpty()) {
      throw new RejectedException(new Rejection.SlotNotOffered(coach, slot, obstacles));
    }
    return claimOpen(slot);
  }

  /** As {@link #claim}, for whoever has found no {@link #obstacles} just before. */
  public Claim claimOpen(TimeSlot slot) {
    return published == null
        ? new Claim(slot, null, null, calendars != null)
        : openSlots().claim(slot, published.version());
  }

  /** The availability once a session holds its slot by that claim. */
  public CoachAvailability with(TimeSlot session, Claim claim) {
    return new CoachAvailability(
        coach, active, published, taken.with(session, claim.occupied()), calendars);
  }

  private OpenSlots openSlots() {
    return OpenSlots.in(schedule(), taken, calendars);
  }

  private Schedule schedule() {
    return published == null ? Schedule.standard() : published.schedule();
  }

  private EnumSet<Obstacle> obstaclesAtAnyTime(TimeSlot slot, Instant now) {
    var obstacles = EnumSet.noneOf(Obstacle.class);
    if (!slot.start().isAfter(now)) {
      obstacles.add(Obstacle.IN_THE_PAST);
    }
    if (taken.occupied().overlaps(slot)) {
      obstacles.add(Obstacle.BOOKED);
    }
    var inCalendars = obstacleInCalendars(slot, now);
    if (inCalendars != null) {
      obstacles.add(inCalendars);
    }
    return obstacles;
  }

  private @Nullable Obstacle obstacleInCalendars(TimeSlot slot, Instant now) {
    return calendars == null
        ? null
        : calendars.obstacle(
            slot.start().getEpochSecond(),
            slot.end().getEpochSecond(),
            calendars.isGood(now),
            schedule().whenCalendarUnreadable());
  }
}
