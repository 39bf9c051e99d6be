package io.culturebridge.application.notification;

import io.culturebridge.domain.notification.NotificationChannel;
import io.culturebridge.domain.notification.NotificationRepository;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Plans what people are to be told of their bookings, and sends what is due. One at a time keeps
 * up; several at once send nothing twice. Stopped anywhere and run again, nothing is lost.
 */
public final class SendNotifications {

  private static final int CHANGES_AT_ONCE = 500;
  private static final int LETTERS_AT_ONCE = 20;

  private static final Duration POLL = Duration.ofSeconds(1);

  /** A service that is to stop waits a little longer than that. */
  private static final Duration LONGEST_RUN = Duration.ofSeconds(10);

  private final NotificationRepository notifications;
  private final NotificationChannel channel;
  private final InstantSource clock;

  public SendNotifications(
      NotificationRepository notifications, NotificationChannel channel, InstantSource clock) {
    this.notifications = notifications;
    this.channel = channel;
    this.clock = clock;
  }

  /**
   * Does what is to be done by now, or a good part of it.
   *
   * @return when to run again
   */
  public Instant run() {
    var end = clock.instant().plus(LONGEST_RUN);
    while (clock.instant().isBefore(end)) {
      planAll();
      var due = notifications.takeDue(LETTERS_AT_ONCE, clock.instant(), LetterBatch.LEASE);
      if (due.isEmpty()) {
        return clock.instant().plus(POLL);
      }
      var away = new LetterBatch(due, notifications, channel, clock).send();
      if (away.isPresent()) {
        return away.get();
      }
    }
    return clock.instant();
  }

  private void planAll() {
    boolean more = true;
    while (more) {
      more = notifications.plan(CHANGES_AT_ONCE, clock.instant());
    }
  }
}
