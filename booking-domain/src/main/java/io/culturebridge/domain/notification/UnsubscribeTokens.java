package io.culturebridge.domain.notification;

import io.culturebridge.domain.people.UserId;
import java.util.Optional;

/** Port: what lets a person, whoever they are signed in as, end their mails by a link. */
public interface UnsubscribeTokens {

  /**
   * Unguessable, fit for a URL, good for ever, the same for the same person as long as keys last.
   */
  String of(UserId person);

  /** Whom the token is of; none when it is not one of ours. */
  Optional<UserId> read(String token);
}
