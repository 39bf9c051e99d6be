package io.culturebridge.domain.calendar;

import io.culturebridge.domain.people.UserId;
import java.util.Optional;

/** Port: who may be read by a secret address. Secrets are kept so that a stolen copy is useless. */
public interface CalendarFeeds {

  /** Keeps the secret of the person's feed; the one before no longer opens it. */
  void open(UserId owner, String secret);

  /** Whose feed the secret opens. */
  Optional<UserId> owner(String secret);

  /** No secret opens the person's feed any more. */
  void close(UserId owner);
}
