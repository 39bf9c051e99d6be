package io.culturebridge.domain.calendar;

import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.people.UserId;
import java.util.UUID;

/**
 * What an event is called before the provider has called it anything, so that making it twice makes
 * it once.
 *
 * @param generation counts from 0; the next one where an event was deleted in the calendar, since a
 *     deleted event's name cannot be used again
 */
public record EventKey(BookingId booking, UserId participant, int generation) {

  /** The same event, after the one of this key was deleted. */
  public EventKey next() {
    return new EventKey(booking, participant, generation + 1);
  }

  /** At most 75 characters, each of {@code 0-9} and {@code a-v}: base32hex of RFC 4648 §7. */
  public String text() {
    return hex(booking.value()) + hex(participant.value()) + "v" + generation;
  }

  private static String hex(UUID id) {
    return id.toString().replace("-", "");
  }
}
