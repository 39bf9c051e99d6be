package io.culturebridge.domain.calendar;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A calendar we were let into.
 *
 * @param name by which the owner knows the account, usually its e-mail address
 * @param since when it was connected, or connected anew; UTC, milliseconds; what is finer is cut
 * @param lastError why it cannot be used, for people; null while it can
 * @param version another one whenever tokens or status have changed
 * @param pausedUntil the provider wants no calls before then; UTC, milliseconds, exclusive; null
 *     when it never said so since the calendar was connected
 * @param run another one whenever somebody begins to work on it, or it is connected anew
 */
public record CalendarConnection(
    CalendarAccount account,
    String name,
    ConnectionStatus status,
    Instant since,
    @Nullable String lastError,
    CalendarTokens tokens,
    long version,
    @Nullable Instant pausedUntil,
    long run) {

  public CalendarConnection {
    since = since.truncatedTo(ChronoUnit.MILLIS);
    pausedUntil = pausedUntil == null ? null : pausedUntil.truncatedTo(ChronoUnit.MILLIS);
  }

  public boolean isUsable() {
    return status == ConnectionStatus.CONNECTED;
  }

  /** Tells whether it is still the same work on the same connection. */
  public boolean isOfRun(CalendarConnection other) {
    return run == other.run;
  }

  /** What is told of it. */
  public ListedCalendar listed() {
    return new ListedCalendar(account, name, status, since, lastError);
  }

  /** Tells whether the provider wants to be left alone. */
  public boolean isPausedAt(Instant now) {
    return pausedUntil != null && now.isBefore(pausedUntil);
  }
}
