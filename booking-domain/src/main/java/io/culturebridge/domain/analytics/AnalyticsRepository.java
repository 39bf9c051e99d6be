package io.culturebridge.domain.analytics;

import io.culturebridge.domain.availability.Schedule;
import io.culturebridge.domain.booking.Page;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.people.CoachPage;
import io.culturebridge.domain.time.TimeSlot;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Port: figures about bookings, computed where the bookings are kept, in a few steps however many
 * coaches and bookings there are. A session counts where it starts, by the status it has now.
 */
public interface AnalyticsRepository {

  /** Of the coach's sessions; all zero of a coach nobody knows. */
  SessionReport ofCoach(CoachId coach, AnalyticsRange range);

  /** Of all sessions, whoever's they are. */
  SessionReport ofAll(AnalyticsRange range);

  /** Of each coach's sessions that start in this time; all zero where there is none. */
  Map<CoachId, SessionFigures> totals(Collection<CoachId> coaches, TimeSlot time);

  /** Coaches, those who are not active too, by name, then id; those without a name last. */
  CoachPage coaches(Page page);

  /** What those of the coaches have published who have published anything. */
  Map<CoachId, Schedule> schedules(Collection<CoachId> coaches);

  /**
   * The schedules that active coaches are open by, the standard one of those who have published
   * none included; each different one once.
   */
  List<ScheduleUse> schedulesInUse();
}
