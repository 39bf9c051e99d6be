package io.culturebridge.domain.notification;

import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.time.TimeSlot;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A notification with everything it has to tell.
 *
 * @param details the booking as it was right after the change that is told of, and its people as
 *     they are now; for a reminder the booking as it is now
 * @param by who changed it; null for a reminder
 * @param before when the session was to be; null unless it was rescheduled
 * @param language to write in
 */
public record Letter(
    Notification notification,
    BookingDetails details,
    @Nullable Actor by,
    @Nullable TimeSlot before,
    Locale language) {

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
