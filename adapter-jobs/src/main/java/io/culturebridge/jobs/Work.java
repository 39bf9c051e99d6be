package io.culturebridge.jobs;

import io.culturebridge.domain.calendar.CalendarAccount;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the jobs do.
 *
 * @param follow run every second by one node
 * @param sync run for one account at a time by one node; tells when to run again, or that there is
 *     nothing more to do
 */
public record Work(Runnable follow, Function<CalendarAccount, Optional<Instant>> sync) {}
