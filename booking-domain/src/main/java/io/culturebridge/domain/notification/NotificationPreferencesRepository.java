package io.culturebridge.domain.notification;

import io.culturebridge.domain.people.UserId;
import java.time.Instant;
import java.util.Optional;

/** Port: what people have chosen about being told. */
public interface NotificationPreferencesRepository {

  /** What the person has chosen; none when nothing. */
  Optional<NotificationPreferences> find(UserId person);

  /** Keeps the choice, and plans the person's reminders of all coming confirmed sessions by it. */
  void store(UserId person, NotificationPreferences preferences, Instant now);
}
