package io.culturebridge.domain.analytics;

import java.util.List;

/**
 * The figures of all coaches together, and of some of them one by one.
 *
 * @param coaches those of the page asked for
 * @param coachesInAll how many coaches there are
 */
public record AllCoachesReport(
    AnalyticsReport together, List<CoachFigures> coaches, long coachesInAll) {

  public AllCoachesReport {
    coaches = List.copyOf(coaches);
  }
}
