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
 */
public record CalendarConnection(
    CalendarAccount account,
    String name,
    ConnectionStatus status,
    Instant since,
    @Nullable String lastError,
    CalendarTokens tokens,
    long version) {

  public CalendarConnection {
    since = since.truncatedTo(ChronoUnit.MILLIS);
  }

  public boolean isUsable() {
    return status == ConnectionStatus.CONNECTED;
  }
}
