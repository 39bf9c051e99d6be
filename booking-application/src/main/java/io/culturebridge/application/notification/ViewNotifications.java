package io.culturebridge.application.notification;

import io.culturebridge.application.ViewBookings;
import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.notification.Notification;
import io.culturebridge.domain.notification.NotificationRepository;
import io.culturebridge.domain.people.Actor;
import java.util.List;

/** Whoever may see a booking sees who was told what about it. */
public final class ViewNotifications {

  private final ViewBookings viewBookings;
  private final NotificationRepository notifications;

  public ViewNotifications(ViewBookings viewBookings, NotificationRepository notifications) {
    this.viewBookings = viewBookings;
    this.notifications = notifications;
  }

  /**
   * By due time, those still to be sent included.
   *
   * @throws RejectedException when there is no such booking or it is not the actor's to see
   */
  public List<Notification> of(Actor actor, BookingId id) {
    viewBookings.details(actor, id);
    return notifications.of(id);
  }
}
