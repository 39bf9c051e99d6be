package io.culturebridge.jobs;

import io.culturebridge.domain.calendar.CalendarAccount;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the jobs do; what is null is not done on this node.
 *
 * @param follow run every second by one node
 * @param sync run for one account at a time by one node; tells when to run again, or that there is
 *     nothing more to do
 * @param send run by one node; tells when to run again
 * @param expire run every half minute by one node
 * @param forget run every hour by one node
 */
public record Work(
    @Nullable Runnable follow,
    @Nullable Function<CalendarAccount, Optional<Instant>> sync,
    @Nullable Supplier<Instant> send,
    @Nullable Runnable expire,
    @Nullable Runnable forget) {

  public static Work none() {
    return new Work(null, null, null, null, null);
  }

  /** Takes in which bookings have changed as well. */
  public Work following(Runnable work) {
    return new Work(work, sync, send, expire, forget);
  }

  /** Keeps calendars up with what was taken in as well. */
  public Work syncing(Function<CalendarAccount, Optional<Instant>> each) {
    return new Work(follow, each, send, expire, forget);
  }

  /** Tells people of their bookings as well, and clears away what they were told. */
  public Work sending(Supplier<Instant> work, Runnable clearing) {
    return new Work(follow, sync, work, expire, clearing);
  }

  /** Calls off bookings that nobody confirms as well. */
  public Work expiring(Runnable work) {
    return new Work(follow, sync, send, work, forget);
  }
}
