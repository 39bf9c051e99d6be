package io.culturebridge.memory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.culturebridge.domain.analytics.AnalyticsRange;
import io.culturebridge.domain.analytics.AnalyticsRepository;
import io.culturebridge.domain.analytics.ScheduleUse;
import io.culturebridge.domain.analytics.SessionFigures;
import io.culturebridge.domain.analytics.SessionReport;
import io.culturebridge.domain.availability.PublishedSchedule;
import io.culturebridge.domain.availability.Schedule;
import io.culturebridge.domain.booking.Page;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.people.CoachPage;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.time.TimeSlot;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link AnalyticsRepository} in memory: every figure walks all bookings. */
public final class InMemoryAnalytics implements AnalyticsRepository {

  private final InMemoryBookingRepository bookings;
  private final InMemoryPeopleDirectory people;
  private final InMemorySchedules schedules;

  public InMemoryAnalytics(
      InMemoryBookingRepository bookings,
      InMemoryPeopleDirectory people,
      InMemorySchedules schedules) {
    this.bookings = bookings;
    this.people = people;
    this.schedules = schedules;
  }

  @Override
  public SessionReport ofCoach(CoachId coach, AnalyticsRange range) {
    return report(sessionsOf(coach), range);
  }

  @Override
  public SessionReport ofAll(AnalyticsRange range) {
    return report(new Sessions(bookings.lastChanges()), range);
  }

  private static SessionReport report(Sessions sessions, AnalyticsRange range) {
    return new SessionReport(
        sessions.in(range.time()),
        range.buckets().stream().map(sessions::in).toList(),
        sessions.byHour(range.time(), range.zone()));
  }

  @Override
  public Map<CoachId, SessionFigures> totals(Collection<CoachId> coaches, TimeSlot time) {
    Map<CoachId, SessionFigures> totals = new HashMap<>();
    coaches.forEach(coach -> totals.put(coach, sessionsOf(coach).in(time)));
    return totals;
  }

  private Sessions sessionsOf(CoachId coach) {
    return new Sessions(
        bookings.lastChanges().stream()
            .filter(change -> change.booking().coach().equals(coach))
            .toList());
  }

  @Override
  public CoachPage coaches(Page page) {
    return people.coaches(coach -> true, page.skip(), page.limit());
  }

  @Override
  public Map<CoachId, Schedule> schedules(Collection<CoachId> coaches) {
    Map<CoachId, Schedule> published = new HashMap<>();
    coaches.forEach(coach -> schedule(coach).ifPresent(found -> published.put(coach, found)));
    return published;
  }

  @Override
  public List<ScheduleUse> schedulesInUse() {
    return people.coaches(Person::active, 0, Integer.MAX_VALUE).coaches().stream()
        .map(coach -> schedule(new CoachId(coach.id().value())).orElse(Schedule.standard()))
        .collect(groupingBy(schedule -> schedule, counting()))
        .entrySet()
        .stream()
        .map(use -> new ScheduleUse(use.getKey(), use.getValue()))
        .toList();
  }

  private Optional<Schedule> schedule(CoachId coach) {
    return Optional.ofNullable(schedules.of(coach)).map(PublishedSchedule::schedule);
  }
}
