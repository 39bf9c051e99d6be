package io.culturebridge.domain.analytics;

import io.culturebridge.domain.availability.Schedule;

/**
 * A schedule, and how many coaches have it.
 *
 * @param coaches one or more
 */
public record ScheduleUse(Schedule schedule, long coaches) {}
