package io.culturebridge.http.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.UserId;
import io.culturebridge.http.problem.ProblemException;
import io.culturebridge.memory.SettableClock;
import io.culturebridge.testkit.Fixtures;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLimitTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final SettableClock clock = new SettableClock(Fixtures.NOW);
  private final RequestLimit limit = new RequestLimit(10, clock);
  private final UserId user = newUser();

  private static UserId newUser() {
    return new UserId(UUID.randomUUID());
  }

  private static boolean admits(RequestLimit limit, UserId user) {
    try {
      limit.admit(user);
      return true;
    } catch (ProblemException e) {
      assertThat(e.problem().status()).isEqualTo(429);
      return false;
    }
  }

  /** How many of a hundred requests at once are admitted. */
  private long admittedAtOnce(UserId user) {
    return IntStream.range(0, 100).filter(i -> admits(limit, user)).count();
  }

  @Test
  void twice_as_many_as_a_second_allows_can_come_at_once() {
    assertThat(admittedAtOnce(user)).isEqualTo(20);
  }

  @ParameterizedTest
  @CsvSource({"99, 0", "100, 1", "199, 1", "200, 2", "1000, 10", "1999, 19", "2000, 20"})
  void time_brings_more(int millis, int more) {
    admittedAtOnce(user);

    clock.advance(Duration.ofMillis(millis));

    assertThat(admittedAtOnce(user)).isEqualTo(more);
  }

  @Test
  void nobody_saves_more_than_can_come_at_once() {
    admittedAtOnce(user);

    clock.advance(Duration.ofDays(365));

    assertThat(admittedAtOnce(user)).isEqualTo(20);
  }

  @Test
  void exactly_so_many_a_second_are_admitted_for_ever() {
    admittedAtOnce(user);

    for (int i = 0; i < 1_000; i++) {
      clock.advance(Duration.ofMillis(100));
      assertThat(admits(limit, user)).isTrue();
    }
    assertThat(admits(limit, user)).isFalse();
  }

  @Test
  void what_is_refused_does_not_count() {
    long admitted = 0;
    for (int i = 0; i < 1_000; i++) {
      admitted += admits(limit, user) ? 1 : 0;
      clock.advance(Duration.ofMillis(10));
    }

    assertThat(admitted).isEqualTo(20 + 99);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 50, 100_000})
  void a_second_after_a_refusal_there_is_room_for_one(int perSecond) {
    var some = new RequestLimit(perSecond, clock);
    while (admits(some, user)) {
      // until there is none
    }

    clock.advance(SECOND);

    assertThat(admits(some, user)).isTrue();
  }

  @Test
  void one_who_sends_too_many_takes_nothing_from_others() {
    admittedAtOnce(user);

    assertThat(admittedAtOnce(newUser())).isEqualTo(20);
  }

  @Test
  void zero_is_no_limit() {
    var none = new RequestLimit(0, clock);

    assertThat(IntStream.range(0, 10_000)).allMatch(i -> admits(none, user));
    assertThat(none.remembered()).isZero();
  }

  @Test
  void a_clock_that_is_set_back_keeps_nobody_waiting() {
    admittedAtOnce(user);
    clock.advance(Duration.ofHours(-1));
    assertThat(admits(limit, user)).isFalse();

    clock.advance(SECOND);

    assertThat(admittedAtOnce(user)).isEqualTo(10);
  }

  @Test
  void no_crowd_is_remembered_whole() {
    for (int i = 0; i < 4 * RequestLimit.MOST_REMEMBERED; i++) {
      assertThat(admits(limit, newUser())).isTrue();
    }

    assertThat(limit.remembered()).isLessThanOrEqualTo(RequestLimit.MOST_REMEMBERED);
  }

  @Test
  void many_at_once_are_counted_like_one_after_the_other() {
    var admitted = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 1_000; i++) {
        threads.execute(() -> admitted.addAndGet(admits(limit, user) ? 1 : 0));
      }
    }

    assertThat(admitted).hasValue(20);
  }
}
