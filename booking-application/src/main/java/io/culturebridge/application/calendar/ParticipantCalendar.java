package io.culturebridge.application.calendar;

import io.culturebridge.domain.calendar.CalendarLink;
import io.culturebridge.domain.calendar.ProviderId;
import io.culturebridge.domain.people.Actor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far a booking has come into the calendar of one participant.
 *
 * @param provider null when no calendar is or was connected
 * @param link null when nothing was to be done yet
 */
public record ParticipantCalendar(
    Actor participant,
    @Nullable ProviderId provider,
    Standing standing,
    @Nullable CalendarLink link,
    @Nullable String lastError) {

  /** Where it stands. */
  public enum Standing {
    PENDING,
    SYNCED,
    RETRYING,
    FAILED,
    /** Nothing happens until the participant connects the calendar anew. */
    NEEDS_RECONNECT,
    NOT_CONNECTED;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** In answers: lower case. */
    public String word() {
      return word;
    }
  }
}
