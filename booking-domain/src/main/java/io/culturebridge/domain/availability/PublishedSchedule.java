package io.culturebridge.domain.availability;

/**
 * A schedule as it is stored.
 *
 * @param version never given twice, to whatever coach's schedule
 */
public record PublishedSchedule(Schedule schedule, long version) {}
