package io.culturebridge.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.culturebridge.domain.UnavailableException;
import java.time.Duration;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class TurnsTest {

  private static final int AT_ONCE = 4;

  private final Watchdog watchdog = new Watchdog();

  @AfterEach
  void stop() {
    watchdog.close();
  }

  @Test
  void no_more_than_agreed_are_at_it_at_once_and_all_have_their_turn() throws Exception {
    var turns = new Turns(AT_ONCE, Duration.ofSeconds(20), watchdog);
    var atIt = new AtomicInteger();
    var most = new AtomicInteger();
    var all = new CyclicBarrier(AT_ONCE);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var callers =
          IntStream.range(0, 2_000)
              .mapToObj(i ->
                  threads.submit(() ->
                      turns.take(() -> {
                        most.accumulateAndGet(atIt.incrementAndGet(), Math::max);
                        meet(all);
                        atIt.decrementAndGet();
                        return i;
                      })))
              .toList();
      for (int i = 0; i < callers.size(); i++) {
        assertThat(callers.get(i).get()).isEqualTo(i);
      }
    }
    assertThat(most.get()).isEqualTo(AT_ONCE);
  }

  @Test
  void a_turn_that_does_not_come_in_time_is_not_waited_for() throws Exception {
    var turns = new Turns(1, Duration.ofMillis(300), watchdog);
    var taken = new CountDownLatch(1);
    var done = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var holder =
          threads.submit(() ->
              turns.take(() -> {
                taken.countDown();
                return await(done);
              }));
      taken.await();

      assertThatExceptionOfType(UnavailableException.class)
          .isThrownBy(() -> turns.take(() -> "never"))
          .withMessageContaining("in time");

      assertThat(Thread.currentThread().isInterrupted()).isFalse();
      done.countDown();
      assertThat(holder.get()).isTrue();
      assertThat(turns.take(() -> "free again")).isEqualTo("free again");
    }
  }

  /** Goes on only when as many are at it as agreed. */
  private static void meet(CyclicBarrier all) {
    try {
      all.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
