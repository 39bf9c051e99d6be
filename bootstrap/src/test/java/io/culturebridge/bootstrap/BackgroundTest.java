package io.culturebridge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.culturebridge.domain.UnavailableException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class BackgroundTest {

  private final Logger logger = (Logger) LoggerFactory.getLogger(Background.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void listenNoMore() {
    logger.detachAppender(log);
  }

  @Test
  void what_nobody_foresaw_is_said_and_does_not_keep_the_service_from_becoming_ready_later()
      throws InterruptedException {
    var attempts = new AtomicInteger();
    var ready = new CountDownLatch(1);
    var background =
        Background.start(
            () -> {
              switch (attempts.getAndIncrement()) {
                case 0 -> throw new UnavailableException("away", null);
                case 1, 2 -> throw new IllegalStateException("permission denied");
                default -> ready.countDown();
              }
            },
            () -> {});
    try {
      assertThat(ready.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(log.list)
          .extracting(ILoggingEvent::getFormattedMessage)
          .containsExactly(
              "Waiting for the database: " + new UnavailableException("away", null),
              "Not ready, which is tried again");
    } finally {
      background.close();
    }
  }

  @Test
  void a_service_that_is_often_started_anew_tidies_up_all_the_same() throws InterruptedException {
    var ready = new AtomicInteger();
    var tidied = new CountDownLatch(1);
    var background =
        Background.start(
            ready::incrementAndGet,
            () -> {
              assertThat(ready).hasValue(1);
              tidied.countDown();
            });
    try {
      assertThat(tidied.await(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      background.close();
    }
  }
}
