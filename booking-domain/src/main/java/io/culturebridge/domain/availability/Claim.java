package io.culturebridge.domain.availability;

import io.culturebridge.domain.time.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * What a session takes of its coach's time. Decided on the coach's schedule; storage holds to it
 * whatever else happens at the same time.
 *
 * @param occupied the session with what is kept free around it
 * @param dayLimit null when any number of sessions may start on its day
 * @param scheduleVersion of the schedule it was decided on; null when the coach had published none
 * @param calendarsSeen whether the coach's connected calendars were looked at; false as well when
 *     there were none: there must be none still
 */
public record Claim(
    TimeSlot occupied,
    @Nullable DayLimit dayLimit,
    @Nullable Long scheduleVersion,
    boolean calendarsSeen) {

  /**
   * The slot and no more, of a coach who has published no schedule and connected no calendar, as
   * far as anybody has looked.
   */
  public static Claim withoutSchedule(TimeSlot slot) {
    return new Claim(slot, null, null, false);
  }

  /**
   * How many pending and confirmed sessions of a coach may start in a day.
   *
   * @param day from one local midnight to the next
   * @param most 1 at least, the claiming one included
   */
  public record DayLimit(TimeSlot day, int most) {}
}
