package io.culturebridge.domain.notification;

import java.util.Locale;
import java.util.Set;

/** Port: how letters leave. Safe for use by many threads; every call ends within a minute. */
public interface NotificationChannel {

  /** Hands the letter over, or says why not; never throws for what is wrong out there. */
  Delivery deliver(Letter letter);

  /** The languages it can write in; English is one of them. */
  Set<Locale> languages();
}
