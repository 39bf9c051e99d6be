package io.culturebridge.application.notification;

import io.culturebridge.domain.notification.NotificationRepository;
import java.time.InstantSource;

/** Clears away notifications nobody asks for any more. */
public final class ForgetNotifications {

  private static final int AT_ONCE = 1000;

  private final NotificationRepository notifications;
  private final InstantSource clock;

  public ForgetNotifications(NotificationRepository notifications, InstantSource clock) {
    this.notifications = notifications;
    this.clock = clock;
  }

  /** Forgets all whose lifetime is over. */
  public void run() {
    boolean more = true;
    while (more) {
      more = notifications.forget(AT_ONCE, clock.instant());
    }
  }
}
