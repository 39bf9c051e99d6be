package io.culturebridge.domain.notification;

import io.culturebridge.domain.booking.BookingId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Port: who is to be told what, and who was. No change of a booking is lost to it. */
public interface NotificationRepository {

  /**
   * Plans what the oldest changes nobody was told of yet give rise to, at most so many changes: a
   * notification for each person who wants mail; reminders of a confirmed session, unless their
   * time is over; and reminders of a session that has moved or is off are dropped.
   *
   * @return whether there may be more changes
   */
  boolean plan(int most, Instant now);

  /**
   * Takes on letters that are due, the longest waiting first, and of those the earlier version;
   * nobody else is given them for a while. Drops instead whatever is no longer true or wanted:
   * reminders of sessions that have begun, moved or are off, and mail to people who want none any
   * more.
   *
   * @param lease how long; then, unless {@link #save saved}, they are due again
   */
  List<Letter> takeDue(int most, Instant now, Duration lease);

  /**
   * Stores what became of a notification that was taken on. That it was sent is stored whatever
   * else has happened to it; anything else only while nobody else was given it and it was not
   * dropped.
   *
   * @param taken as {@link #takeDue} gave it
   */
  void save(Notification taken, Notification outcome);

  /** What was and is to be told about a booking, by due time, person, then version. */
  List<Notification> of(BookingId booking);

  /**
   * Forgets notifications on which nothing was left to do {@link Notification#LIFETIME} ago.
   *
   * @return whether there may be more of them
   */
  boolean forget(int most, Instant now);
}
