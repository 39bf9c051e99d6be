package io.culturebridge.testkit;

import static io.culturebridge.testkit.CalendarFixtures.anAccount;
import static io.culturebridge.testkit.CalendarFixtures.outlookOf;
import static io.culturebridge.testkit.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.calendar.PendingAuthorization;
import io.culturebridge.domain.calendar.PendingAuthorizations;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What every adapter of {@code PendingAuthorizations} keeps to. */
public interface PendingAuthorizationsContract {

  Duration LIFETIME = Duration.ofMinutes(10);
  String BACK = "http://localhost:3000/auth/callback";
  int TAKERS = 16;

  CalendarStorage calendars();

  @Test
  default void what_was_kept_is_given_back_once() {
    var state = aState();
    var pending = kept(state);

    assertThat(take(state, pending, NOW)).contains(pending);
    assertThat(take(state, pending, NOW)).isEmpty();
  }

  @Test
  default void a_state_that_was_never_kept_gives_nothing() {
    assertThat(take(aState(), kept(aState()), NOW)).isEmpty();
  }

  @Test
  default void what_has_expired_is_not_given_back() {
    var state = aState();
    var pending = kept(state);

    assertThat(take(state, pending, pending.expiresAt())).isEmpty();
    assertThat(take(state, pending, pending.expiresAt().minusMillis(1))).contains(pending);
  }

  @Test
  default void only_the_account_it_was_kept_for_can_take_it() {
    var state = aState();
    var pending = kept(state);
    var outlook = outlookOf(pending.account().owner());

    assertThat(authorizations().take(state, anAccount(), BACK, NOW)).isEmpty();
    assertThat(authorizations().take(state, outlook, BACK, NOW)).isEmpty();

    assertThat(take(state, pending, NOW)).contains(pending);
  }

  @Test
  default void only_the_redirect_uri_it_was_kept_with_can_take_it() {
    var state = aState();
    var pending = kept(state);

    assertThat(authorizations().take(state, pending.account(), BACK + "/", NOW)).isEmpty();

    assertThat(take(state, pending, NOW)).contains(pending);
  }

  @Test
  default void one_person_can_be_on_the_way_twice() {
    var first = aState();
    var second = aState();
    var pending = kept(first);
    authorizations().keep(second, pending, NOW);

    assertThat(take(first, pending, NOW)).contains(pending);
    assertThat(take(second, pending, NOW)).contains(pending);
  }

  @Test
  default void keeping_another_forgets_only_what_has_expired() {
    var older = aState();
    var old = kept(older);
    var younger = aState();
    var young = pending(NOW.plus(LIFETIME).plusSeconds(1));
    authorizations().keep(younger, young, NOW);

    authorizations().keep(aState(), pending(NOW.plus(LIFETIME.multipliedBy(2))), old.expiresAt());

    // asked about a time when neither had expired
    assertThat(take(older, old, NOW)).isEmpty();
    assertThat(take(younger, young, NOW)).contains(young);
  }

  @Test
  default void a_state_kept_again_is_that_of_the_later() {
    var state = aState();
    var before = kept(state);
    var after = pending(before.expiresAt().plus(LIFETIME));

    authorizations().keep(state, after, before.expiresAt());

    assertThat(take(state, before, NOW)).isEmpty();
    assertThat(take(state, after, NOW)).contains(after);
  }

  @Test
  default void of_many_that_take_at_once_one_gets_it() {
    var state = aState();
    var pending = kept(state);
    Callable<Boolean> taker = () -> take(state, pending, NOW).isPresent();

    var race = Race.of(Collections.nCopies(TAKERS, taker));

    assertThat(race.results()).hasSize(TAKERS).containsOnlyOnce(true);
  }

  private PendingAuthorization kept(String state) {
    var pending = pending(NOW.plus(LIFETIME));
    authorizations().keep(state, pending, NOW);
    return pending;
  }

  private static PendingAuthorization pending(Instant expiresAt) {
    return new PendingAuthorization(anAccount(), BACK, "verifier-" + aState(), expiresAt);
  }

  private Optional<PendingAuthorization> take(
      String state, PendingAuthorization pending, Instant now) {
    return authorizations().take(state, pending.account(), pending.redirectUri(), now);
  }

  private static String aState() {
    return UUID.randomUUID().toString();
  }

  private PendingAuthorizations authorizations() {
    return calendars().authorizations();
  }
}
