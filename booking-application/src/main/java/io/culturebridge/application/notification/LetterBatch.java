package io.culturebridge.application.notification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.culturebridge.application.Backoff;
import io.culturebridge.domain.notification.Delivery;
import io.culturebridge.domain.notification.Delivery.Accepted;
import io.culturebridge.domain.notification.Delivery.Away;
import io.culturebridge.domain.notification.Delivery.Deferred;
import io.culturebridge.domain.notification.Delivery.Refused;
import io.culturebridge.domain.notification.Delivery.Unclear;
import io.culturebridge.domain.notification.Letter;
import io.culturebridge.domain.notification.Notification;
import io.culturebridge.domain.notification.NotificationChannel;
import io.culturebridge.domain.notification.NotificationRepository;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Letters that were taken on together, sent a few at a time, those about one booking in order. */
final class LetterBatch {

  /** After a crash they go to somebody else by then. */
  static final Duration LEASE = Duration.ofSeconds(90);

  /** No letter is begun with less of its lease left: a channel takes a minute at most. */
  private static final Duration LEAST_LEFT = Duration.ofSeconds(65);

  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final int AT_A_TIME = 4;

  private final Queue<List<Letter>> byBooking;
  private final NotificationRepository notifications;
  private final NotificationChannel channel;
  private final InstantSource clock;
  private volatile @Nullable Pause pause;
  private volatile @Nullable RuntimeException broken;

  LetterBatch(
      List<Letter> letters,
      NotificationRepository notifications,
      NotificationChannel channel,
      InstantSource clock) {
    this.byBooking = new ConcurrentLinkedQueue<>(byBooking(letters));
    this.notifications = notifications;
    this.channel = channel;
    this.clock = clock;
  }

  private static Collection<List<Letter>> byBooking(List<Letter> letters) {
    return letters.stream()
        .collect(
            groupingBy(letter -> letter.notification().booking(), LinkedHashMap::new, toList()))
        .values();
  }

  /**
   * Sends them.
   *
   * @return until when to leave the channel alone; none when it was there
   */
  Optional<Instant> send() {
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, AT_A_TIME)
              .mapToObj(i -> CompletableFuture.runAsync(this::workOff, workers))
              .toArray(CompletableFuture<?>[]::new);
      CompletableFuture.allOf(all).join();
    }
    if (broken != null) {
      throw broken;
    }
    return Optional.ofNullable(pause).map(Pause::until);
  }

  private void workOff() {
    for (var next = byBooking.poll(); next != null; next = byBooking.poll()) {
      next.forEach(this::send);
    }
  }

  private void send(Letter letter) {
    var taken = letter.notification();
    var address = letter.recipient().email();
    var away = pause;
    if (away != null) {
      notifications.save(taken, taken.postponed(away.reason, away.until));
    } else if (address == null) {
      notifications.save(taken, taken.failed("No e-mail address is known"));
    } else if (hasTime(taken)) {
      notifications.save(taken, after(deliver(letter), taken.to(address), address));
    }
  }

  /** What is left is due again when the lease is over, and may be somebody else's then. */
  private boolean hasTime(Notification taken) {
    var leased = taken.nextTry();
    return leased != null && !clock.instant().plus(LEAST_LEFT).isAfter(leased);
  }

  /** A letter that breaks the channel stops no other, is not tried for ever, and is said. */
  private Delivery deliver(Letter letter) {
    try {
      return channel.deliver(letter);
    } catch (RuntimeException e) {
      broken = e;
      return new Unclear("It could not be written");
    }
  }

  private Notification after(Delivery delivery, Notification tried, String address) {
    return switch (delivery) {
      case Accepted accepted -> tried.sent(address, clock.instant());
      case Refused(var reason) -> tried.failed(reason);
      case Deferred(var reason) -> tryAgain(tried, reason);
      case Unclear(var reason) -> tryAgain(tried, reason);
      case Away(var reason) -> {
        var away = new Pause(reason, clock.instant().plus(PAUSE));
        pause = away;
        yield tried.postponed(reason, away.until);
      }
    };
  }

  private Notification tryAgain(Notification tried, String reason) {
    return tried.attempts() >= Backoff.MOST_ATTEMPTS
        ? tried.failed(reason)
        : tried.retrying(reason, clock.instant().plus(Backoff.after(tried.attempts())));
  }

  private record Pause(String reason, Instant until) {}
}
