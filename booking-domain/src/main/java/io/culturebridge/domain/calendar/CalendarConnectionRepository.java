package io.culturebridge.domain.calendar;

import io.culturebridge.domain.people.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: the calendars people have connected. Tokens are kept so that a stolen copy is useless. */
public interface CalendarConnectionRepository {

  /**
   * Keeps a new connection, or replaces the one of the same account: usable, under a new version,
   * and with nothing known of its busy times. The owner's sessions that are not over when {@link
   * CalendarLinkRepository#follow} next looks count as changed for it: none is lost, whatever is
   * being written at that moment.
   *
   * @return the connection as kept
   */
  CalendarConnection connect(
      CalendarAccount account, String name, CalendarTokens tokens, Instant now);

  Optional<CalendarConnection> find(CalendarAccount account);

  /** All of one person, the first connected first. Needs nothing that opens tokens. */
  List<ListedCalendar> of(UserId owner);

  /**
   * Makes the caller the one who works on the calendar. Whoever did so far finds it to be of
   * another run, and leaves it alone.
   *
   * @return the connection as it is now; none when it is not usable
   */
  Optional<CalendarConnection> begin(CalendarAccount account);

  /**
   * Forgets the connection, its tokens and its busy times.
   *
   * @return what was forgotten
   */
  Optional<CalendarConnection> disconnect(CalendarAccount account);

  /**
   * Makes the caller, and nobody else anywhere, the one to refresh the tokens of that version until
   * it stores newer ones, gives up, or the time is over.
   *
   * @param until milliseconds; what is finer is cut
   * @return false when somebody else is at it, or the version is no longer the last
   */
  boolean claimRefresh(CalendarConnection connection, Instant now, Instant until);

  /**
   * Lets others refresh, when that came to nothing; only if the claim until then is still the last.
   */
  void giveUpRefresh(CalendarConnection connection, Instant until);

  /**
   * Stores newer tokens in place of those of the connection's version.
   *
   * @return false, and nothing is stored, when that version is no longer the last
   */
  boolean refreshed(CalendarConnection connection, CalendarTokens newer);

  /**
   * Marks the connection as one that its owner must renew, unless its version is no longer the
   * last.
   *
   * @param reason for people
   */
  void needsReconnect(CalendarConnection connection, String reason);

  /** Has everybody leave the account alone until then, or until a later time said before. */
  void pause(CalendarAccount account, Instant until);
}
