package io.culturebridge.domain.analytics;

import java.time.DayOfWeek;

/**
 * How many sessions that are not cancelled start in an hour of the week, as the clocks show it. An
 * hour that the clocks show twice is one; one that they skip has no sessions.
 *
 * @param hour 0 to 23
 * @param sessions one or more
 */
public record WeeklyHourCount(DayOfWeek weekday, int hour, long sessions) {}
