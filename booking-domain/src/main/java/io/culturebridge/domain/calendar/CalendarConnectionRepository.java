package io.culturebridge.domain.calendar;

import io.culturebridge.domain.people.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: the calendars people have connected. Tokens are kept so that a stolen copy is useless. */
public interface CalendarConnectionRepository {

  /**
   * Keeps a new connection, or replaces the one of the same account: usable, under a new version,
   * and with nothing known of its busy times.
   *
   * @return the connection as kept
   */
  CalendarConnection connect(
      CalendarAccount account, String name, CalendarTokens tokens, Instant now);

  Optional<CalendarConnection> find(CalendarAccount account);

  /** All of one person, the first connected first. */
  List<CalendarConnection> of(UserId owner);

  /**
   * Forgets the connection, its tokens and its busy times.
   *
   * @return what was forgotten
   */
  Optional<CalendarConnection> disconnect(CalendarAccount account);

  /**
   * Makes the caller, and nobody else anywhere, the one to refresh the tokens of that version until
   * it stores newer ones or the time is over.
   *
   * @return false when somebody else is at it, or the version is no longer the last
   */
  boolean claimRefresh(CalendarConnection connection, Instant now, Instant until);

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
