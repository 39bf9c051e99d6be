package io.culturebridge.domain.series;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.booking.Notes;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.recurrence.Recurrence;
import io.culturebridge.domain.recurrence.RecurrenceRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * What a client asks for: sessions of one length at one local time, on the days of a rule.
 *
 * @param start of the first session, UTC; its time by the clocks of the zone is that of all
 * @param exceptDates local dates of the rule on which there is none (EXDATE of RFC 5545 §3.8.5.1)
 */
public record SeriesRequest(
    CoachId coach,
    Instant start,
    Duration length,
    ZoneId zone,
    RecurrenceRule rule,
    Set<LocalDate> exceptDates,
    Notes notes,
    OnConflict onConflict) {

  /** Sessions of one series. */
  public static final int MOST = 100;

  /** From the first session to the last one, in local dates. */
  public static final Period LONGEST = Period.ofYears(2);

  public SeriesRequest {
    exceptDates = Set.copyOf(exceptDates);
  }

  /**
   * The sessions asked for, in order: each at the local time of the first one, whatever the clocks
   * do in between. A time they skip is the first instant after the gap, of a time they show twice
   * the first is meant.
   *
   * @throws RejectedException when the rule has no end, has too many sessions or too late ones,
   *     does not begin at the start, or has all its days excepted
   */
  public List<Occurrence> occurrences() {
    if (rule.count() == null && rule.until() == null) {
      throw new RejectedException(new Rejection.SeriesWithoutEnd());
    }
    var first = LocalDateTime.ofInstant(start, zone);
    var occurrences = new ArrayList<Occurrence>();
    for (var dates = dates(first); dates.hasNext(); ) {
      var date = dates.next();
      requireInTime(first.toLocalDate(), date);
      if (!exceptDates.contains(date)) {
        requireRoom(occurrences.size());
        occurrences.add(Occurrence.at(date.atTime(first.toLocalTime()), zone, length));
      }
    }
    if (occurrences.isEmpty()) {
      throw new RejectedException(new Rejection.SeriesWithoutSessions());
    }
    return List.copyOf(occurrences);
  }

  private Iterator<LocalDate> dates(LocalDateTime first) {
    var recurrence = recurrence(first);
    if (!recurrence.occursOn(first.toLocalDate())
        || !Occurrence.at(first, zone, length).slot().start().equals(start)) {
      throw new RejectedException(new Rejection.NotAnOccurrence(start));
    }
    return recurrence.dates().iterator();
  }

  private Recurrence recurrence(LocalDateTime first) {
    try {
      return rule.startingAt(first, zone);
    } catch (IllegalArgumentException e) {
      throw new RejectedException(new Rejection.NotAnOccurrence(start));
    }
  }

  private static void requireInTime(LocalDate first, LocalDate date) {
    if (date.isAfter(first.plus(LONGEST))) {
      tooLong();
    }
  }

  private static void requireRoom(int sessions) {
    if (sessions == MOST) {
      tooLong();
    }
  }

  private static void tooLong() {
    throw new RejectedException(new Rejection.SeriesTooLong(MOST, LONGEST));
  }
}
