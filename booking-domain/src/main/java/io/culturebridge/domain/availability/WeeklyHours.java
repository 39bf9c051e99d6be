package io.culturebridge.domain.availability;

import java.time.DayOfWeek;

/** Hours of the same day every week. */
public record WeeklyHours(DayOfWeek day, LocalHours hours) {}
