package io.culturebridge.domain.calendar;

import io.culturebridge.domain.time.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Port: the calendars of one provider. Every call ends in a bounded time, whatever the provider
 * does.
 */
public interface CalendarProvider {

  /**
   * Makes the event in the person's main calendar what is given. However often this is called, and
   * wherever it broke off before, there is one live event of a key.
   *
   * @param eventId the provider's own id of the event from an earlier answer; null when none was
   *     ever seen
   * @return gone when the event of this key has been deleted: it can come back only under the next
   *     generation of its key
   */
  CalendarAnswer<PublishedEvent> put(
      String accessToken, CalendarEvent event, @Nullable String eventId);

  /**
   * As {@link #put}, of an event that nobody was ever asked to make: it need not be looked for
   * first.
   */
  CalendarAnswer<PublishedEvent> make(String accessToken, CalendarEvent event);

  /**
   * Removes the event, also one whose making was never answered.
   *
   * @param eventId as for {@link #put}
   * @return done with whether there was one; never gone
   */
  CalendarAnswer<Boolean> remove(String accessToken, EventKey key, @Nullable String eventId);

  /**
   * What makes the person busy in their main calendar, leaving out events that are transparent,
   * cancelled, declined, or ours.
   *
   * @param cursor from the answer before; null to begin anew
   * @param window what to begin with, at most some years long; with a cursor the window it was
   *     begun with
   * @return gone when the cursor has become too old
   */
  CalendarAnswer<BusyChanges> busyChanges(
      String accessToken, @Nullable String cursor, TimeSlot window);
}
