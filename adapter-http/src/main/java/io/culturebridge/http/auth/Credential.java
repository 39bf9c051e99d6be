package io.culturebridge.http.auth;

import io.culturebridge.domain.people.Person;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a genuine token for us says.
 *
 * @param from included; null when it has always been good
 * @param until not included
 */
record Credential(Person person, @Nullable Instant from, Instant until) {

  private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

  boolean isCurrentAt(Instant now) {
    return until.plus(CLOCK_SKEW).isAfter(now)
        && (from == null || !from.minus(CLOCK_SKEW).isAfter(now));
  }
}
