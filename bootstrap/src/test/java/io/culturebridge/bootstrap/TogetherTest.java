package io.culturebridge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class TogetherTest {

  @Test
  void none_waits_for_another_and_all_are_waited_for() {
    var closing = new CountDownLatch(2);
    var closed = new CountDownLatch(2);
    AutoCloseable part =
        () -> {
          closing.countDown();
          assertThat(closing.await(10, TimeUnit.SECONDS)).isTrue();
          closed.countDown();
        };

    new Together(List.of(part, part)).close();

    assertThat(closed.getCount()).isZero();
  }
}
