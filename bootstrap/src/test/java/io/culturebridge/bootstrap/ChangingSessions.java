package io.culturebridge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.bootstrap.Api.Answer;
import io.culturebridge.domain.time.TimeSlot;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Sessions that are confirmed, moved and cancelled at random, at a service that may be killed. */
final class ChangingSessions {

  private final Random random;
  private final List<Pair> pairs = new ArrayList<>();
  private final Map<String, Pair> bookings = new ConcurrentHashMap<>();
  private final AtomicInteger slots = new AtomicInteger();
  private final AtomicInteger changes = new AtomicInteger();

  ChangingSessions(Random random) {
    this.random = random;
  }

  void add(Pair pair) {
    pairs.add(pair);
  }

  Collection<Pair> pairs() {
    return pairs;
  }

  int changes() {
    return changes.get();
  }

  /** Until the service is killed. What was not acknowledged may have happened all the same. */
  void changeUntilTheEnd(int port) {
    try {
      while (true) {
        change(port);
        changes.incrementAndGet();
      }
    } catch (UncheckedIOException killed) {
      // that is the end
    }
  }

  private void change(int port) {
    var known = List.copyOf(bookings.keySet());
    if (known.isEmpty() || random.nextInt(3) == 0) {
      begin(pairs.get(random.nextInt(pairs.size())), port);
      return;
    }
    var booking = known.get(random.nextInt(known.size()));
    var pair = bookings.getOrDefault(booking, pairs.getFirst());
    var answer =
        random.nextInt(4) == 0
            ? Api.as(pair.client(), port).cancel(booking)
            : pair.move(booking, nextSlot(), port);
    // 400 for one that is cancelled already
    assertThat(answer.status()).as(answer.body()).isIn(200, 204, 400);
  }

  private void begin(Pair pair, int port) {
    var booked = pair.book(nextSlot(), port);
    assertThat(booked.status()).as(booked.body()).isEqualTo(201);
    bookings.put(booked.id(), pair);
    assertThat(pair.confirm(booked.id(), port).status()).isEqualTo(200);
  }

  private TimeSlot nextSlot() {
    return Pair.slot(slots.getAndIncrement());
  }

  /** Nothing is left to be done in any calendar. */
  void requireAllSynced(int port) {
    for (var booking : bookings.entrySet()) {
      if (wasConfirmed(details(booking.getKey(), port))) {
        assertThat(booking.getValue().standing(booking.getKey(), port)).containsOnly("synced");
      }
    }
  }

  /** Both calendars of a pair show what the service says, and nothing besides. */
  void requireEachOnce(StandInCalendars calendars, int port) {
    for (var pair : pairs) {
      var wanted =
          bookings.entrySet().stream()
              .filter(booking -> booking.getValue().equals(pair))
              .map(booking -> details(booking.getKey(), port))
              .filter(details -> details.text("status").equals("confirmed"))
              .map(ChangingSessions::slot)
              .toList();
      assertThat(calendars.events("google", pair.coach()))
          .extracting(RemoteEvent::slot)
          .containsExactlyInAnyOrderElementsOf(wanted);
      assertThat(calendars.events("outlook", pair.client()))
          .extracting(RemoteEvent::slot)
          .containsExactlyInAnyOrderElementsOf(wanted);
    }
  }

  private Answer details(String booking, int port) {
    var pair = bookings.getOrDefault(booking, pairs.getFirst());
    return Api.as(pair.client(), port).get("/booking/" + booking);
  }

  /** One cancelled before anybody followed it never had anything to do with a calendar. */
  private static boolean wasConfirmed(Answer details) {
    return details.text("status").equals("confirmed");
  }

  private static TimeSlot slot(Answer details) {
    return TimeSlot.of(Instant.parse(details.text("session_datetime")), Pair.SESSION);
  }

  @Override
  public String toString() {
    return changes + " changes of " + bookings.size() + " sessions";
  }
}
