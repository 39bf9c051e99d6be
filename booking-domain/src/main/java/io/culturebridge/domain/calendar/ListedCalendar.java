package io.culturebridge.domain.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A connected calendar without what opens it; each as in {@link CalendarConnection}. */
public record ListedCalendar(
    CalendarAccount account,
    String name,
    ConnectionStatus status,
    Instant since,
    @Nullable String lastError) {

  public boolean isUsable() {
    return status == ConnectionStatus.CONNECTED;
  }
}
