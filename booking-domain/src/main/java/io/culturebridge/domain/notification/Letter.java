package io.culturebridge.domain.notification;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.time.TimeSlot;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A notification with everything it has to tell.
 *
 * @param details the booking as it was right after the change that is told of, and its people as
 *     they are now; for a reminder the booking as it is now
 * @param by who changed it; null for a reminder
 * @param before when the session was to be; null unless it was rescheduled
 * @param sessions what the same was done to together, as they were right after it, by start; the
 *     first is the booking of the details, and mostly the only one
 * @param language to write in
 */
public record Letter(
    Notification notification,
    BookingDetails details,
    @Nullable Actor by,
    @Nullable TimeSlot before,
    List<Booking> sessions,
    Locale language) {

  public Letter {
    sessions = List.copyOf(sessions);
  }

  /** About one booking. */
  public Letter(
      Notification notification,
      BookingDetails details,
      @Nullable Actor by,
      @Nullable TimeSlot before,
      Locale language) {
    this(notification, details, by, before, List.of(details.booking()), language);
  }

  /** The letter about all of these. */
  public Letter about(List<Booking> together) {
    return new Letter(notification, details, by, before, together, language);
  }

  /** Whom it goes to. */
  public Person recipient() {
    return isForCoach() ? details.coach() : details.client();
  }

  /** The other one of the session. */
  public Person counterpart() {
    return isForCoach() ? details.client() : details.coach();
  }

  private boolean isForCoach() {
    return details.coach().id().equals(notification.recipient());
  }
}
