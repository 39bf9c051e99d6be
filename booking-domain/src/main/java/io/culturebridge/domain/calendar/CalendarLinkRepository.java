package io.culturebridge.domain.calendar;

import io.culturebridge.domain.booking.BookingId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Port: which bookings are, or are to be, in which calendars. No change of a booking with a
 * participant who has connected a calendar is lost: it waits until {@link #follow} has seen it.
 */
public interface CalendarLinkRepository {

  /**
   * Takes in the bookings that have changed since they were last taken in, at most so many: each
   * link of theirs is to be done now; a participant with a usable calendar and without a link gets
   * one if the booking is confirmed, in the calendar connected first.
   *
   * @return the accounts that now have something to do; empty together with {@code false} of {@link
   *     Followed#more} when nothing had changed
   */
  Followed follow(int most, Instant now);

  /**
   * Something is to be done for this booking in this calendar now, whatever its status and however
   * much is published: the event is to be looked at, and made again if it is gone. A link into
   * another calendar of the same person is led here if nobody has begun to make its event there, or
   * that calendar is no longer connected.
   *
   * @return the link after that
   */
  CalendarLink request(BookingId booking, CalendarAccount account, ZoneId zone, Instant now);

  /** The links whose time has come, the longest waiting first. */
  List<CalendarLink> due(CalendarAccount account, Instant now, int most);

  /** When the next link of the account is due; none when nothing is to be done. */
  Optional<Instant> nextTry(CalendarAccount account);

  /** The usable accounts, not paused now, with something to do by now. */
  Set<CalendarAccount> waiting(Instant now);

  Optional<CalendarLink> find(BookingId booking, CalendarAccount account);

  /** The links of a booking. */
  List<CalendarLink> of(BookingId booking);

  /**
   * Notes, for good, that the event of a link may be in a calendar from now on, whatever becomes of
   * who is about to make it.
   *
   * @return true for the first, anywhere, to say so of the link, and only if it is of that
   *     generation: no provider was ever asked to make this event
   */
  boolean beginMaking(CalendarLink link);

  /**
   * Stores how far a link has come. If something was to be done anew since the link was read, it
   * stays to be done, now at the latest if it is not to be tried again later; the outcome is stored
   * as far as it is of use: an event's id is not lost to an outcome without one, a newer generation
   * not to an older one, and what the event shows counts as no later than either says.
   */
  void save(CalendarLink link, Instant now);

  /**
   * What {@link #follow} found.
   *
   * @param more whether there may be more to take in
   */
  record Followed(Set<CalendarAccount> accounts, boolean more) {

    public Followed {
      accounts = Set.copyOf(accounts);
    }
  }
}
