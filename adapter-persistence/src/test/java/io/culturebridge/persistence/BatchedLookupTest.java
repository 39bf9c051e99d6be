package io.culturebridge.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.culturebridge.domain.UnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class BatchedLookupTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Watchdog watchdog = new Watchdog();
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private final ConcurrentLinkedQueue<List<Integer>> looks = new ConcurrentLinkedQueue<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);

  @AfterEach
  void stop() {
    callers.close();
    watchdog.close();
  }

  @Test
  void one_who_asks_alone_is_answered_at_once_by_a_look_of_full_width() {
    var lookup = lookup(2, PATIENCE, BatchedLookupTest::squaresOfEven);

    assertThat(lookup.find(4)).contains(16);
    assertThat(lookup.find(5)).isEmpty();

    assertThat(looks).allSatisfy(keys -> assertThat(keys).hasSize(10));
  }

  @Test
  void whoever_comes_during_a_look_is_part_of_the_next_ones() throws Exception {
    var lookup = lookup(1, PATIENCE, this::slowly);
    var first = ask(lookup, 0);
    begun.await();
    var others = IntStream.rangeClosed(1, 25).mapToObj(key -> ask(lookup, key)).toList();
    awaitWaiting(lookup, 25);
    mayEnd.countDown();

    assertThat(first.get()).contains(0);
    for (int i = 0; i < others.size(); i++) {
      assertThat(others.get(i).get()).isEqualTo(squareIfEven(i + 1));
    }
    assertThat(looks).hasSize(1 + 3);
    assertThat(lookup.waiting()).isZero();
  }

  @Test
  void everybody_in_a_look_that_fails_is_told_and_nobody_else() throws Exception {
    var left = new AtomicInteger(1);
    var lookup =
        lookup(
            1,
            PATIENCE,
            keys -> {
              if (left.getAndDecrement() == 0) {
                throw new UnavailableException("gone", null);
              }
              return slowly(keys);
            });
    var first = ask(lookup, 0);
    begun.await();
    var others = IntStream.rangeClosed(1, 10).mapToObj(key -> ask(lookup, key)).toList();
    awaitWaiting(lookup, 10);
    mayEnd.countDown();

    assertThat(first.get()).contains(0);
    assertThat(others)
        .allSatisfy(other ->
            assertThatThrownBy(other::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(UnavailableException.class)
                .hasMessageContaining("gone"));
    assertThat(lookup.find(2)).contains(4);
  }

  @Test
  void an_error_leaves_nobody_waiting() {
    var lookup =
        lookup(
            1,
            PATIENCE,
            keys -> {
              throw new StackOverflowError("of a test");
            });

    assertThatThrownBy(() -> lookup.find(1)).isInstanceOf(StackOverflowError.class);
  }

  @Test
  void who_is_out_of_patience_is_looked_up_no_more() throws Exception {
    var lookup = lookup(1, Duration.ofMillis(100), this::slowly);
    var first = ask(lookup, 0);
    begun.await();

    assertThatThrownBy(() -> lookup.find(2)).isInstanceOf(UnavailableException.class);

    assertThat(lookup.waiting()).isZero();
    mayEnd.countDown();
    assertThat(first.get()).contains(0);
    assertThat(looks).hasSize(1);
  }

  @Test
  void everybody_gets_the_answer_to_their_own_question() throws Exception {
    var lookup = lookup(2, PATIENCE, BatchedLookupTest::squaresOfEven);
    var answers = IntStream.range(0, 20_000).mapToObj(i -> ask(lookup, i)).toList();
    for (int i = 0; i < answers.size(); i++) {
      assertThat(answers.get(i).get()).isEqualTo(squareIfEven(i));
    }
  }

  private BatchedLookup<Integer, Integer> lookup(
      int atOnce, Duration patience, Function<List<Integer>, Map<Integer, Integer>> look) {
    return new BatchedLookup<>(
        new Turns(atOnce, patience, watchdog),
        keys -> {
          looks.add(keys);
          return look.apply(keys);
        });
  }

  private Future<Optional<Integer>> ask(BatchedLookup<Integer, Integer> lookup, int key) {
    return callers.submit(() -> lookup.find(key));
  }

  private static void awaitWaiting(BatchedLookup<?, ?> lookup, int many) {
    while (lookup.waiting() < many) {
      Thread.onSpinWait();
    }
  }

  private Map<Integer, Integer> slowly(List<Integer> keys) {
    begun.countDown();
    try {
      mayEnd.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return squaresOfEven(keys);
  }

  private static Map<Integer, Integer> squaresOfEven(List<Integer> keys) {
    return keys.stream()
        .distinct()
        .filter(key -> key % 2 == 0)
        .collect(Collectors.toMap(key -> key, key -> key * key));
  }

  private static Optional<Integer> squareIfEven(int key) {
    return Optional.ofNullable(squaresOfEven(List.of(key)).get(key));
  }
}
