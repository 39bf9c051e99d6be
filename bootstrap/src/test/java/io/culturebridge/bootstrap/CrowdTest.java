package io.culturebridge.bootstrap;

import static io.culturebridge.domain.people.Role.ADMIN;
import static io.culturebridge.domain.people.Role.COACH;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.bootstrap.Api.Answer;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.people.UserId;
import io.culturebridge.domain.time.TimeSlot;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Crowds at the door of the whole service. Some hundred requests in every build; {@code
 * -Dcrowd.requests=10000} and {@code -Dcrowd.staggered=5000} for the whole thing.
 */
final class CrowdTest {

  private static final int REQUESTS = Integer.getInteger("crowd.requests", 600);
  private static final int STAGGERED = Integer.getInteger("crowd.staggered", 400);
  private static final int AT_ONCE = 512;

  @TempDir private static Path folder;

  private final Instant nextWeek =
      Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(7));

  private static ServiceProcess service;
  private static List<Api> clients;

  @BeforeAll
  static void start() throws Exception {
    service = ServiceProcess.start(folder);
    clients =
        Stream.generate(CrowdTest::newClient)
            .limit(200)
            .map(client -> Api.as(client, service.port()))
            .toList();
    assertThat(Api.as(COACH, service.port()).get("/me").status()).isEqualTo(200);
  }

  @AfterAll
  static void end() {
    service.close();
  }

  @Test
  void of_a_crowd_that_wants_one_slot_one_gets_it() throws Exception {
    var start = nextWeek.minus(Duration.ofDays(1));

    var answers = together(REQUESTS, i -> client(i).book(start, Duration.ofMinutes(60)));

    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 201)
        .allSatisfy(CrowdTest::isRefusal);
    assertThat(held(start, nextWeek)).containsExactly(TimeSlot.of(start, Duration.ofMinutes(60)));
  }

  @Test
  void of_a_crowd_that_wants_staggered_slots_no_two_overlap_and_every_refusal_is_explained()
      throws Exception {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    var slots = Stream.generate(() -> randomSlot(random)).limit(STAGGERED).toList();

    var answers =
        together(STAGGERED, i -> client(i).book(slots.get(i).start(), slots.get(i).duration()));

    var granted = new ArrayList<TimeSlot>();
    var refused = new ArrayList<TimeSlot>();
    for (int i = 0; i < STAGGERED; i++) {
      switch (answers.get(i).status()) {
        case 201 -> granted.add(slots.get(i));
        case 400 -> refused.add(slots.get(i));
        default -> isRefusal(answers.get(i));
      }
    }
    assertThat(granted).as("seed %d", seed).isNotEmpty();
    for (var slot : granted) {
      assertThat(granted).filteredOn(slot::overlaps).as("seed %d", seed).containsExactly(slot);
    }
    assertThat(refused)
        .as("seed %d", seed)
        .isNotEmpty()
        .allMatch(slot -> granted.stream().anyMatch(slot::overlaps));
    assertThat(held(nextWeek, nextWeek.plus(Duration.ofDays(30))))
        .containsExactlyInAnyOrderElementsOf(granted);
  }

  private static List<Answer> together(int requests, IntFunction<Answer> send)
      throws InterruptedException, ExecutionException {
    var places = new Semaphore(AT_ONCE);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var sent = new ArrayList<Future<Answer>>();
      for (int i = 0; i < requests; i++) {
        int number = i;
        sent.add(threads.submit(inPlace(places, () -> send.apply(number))));
      }
      var answers = new ArrayList<Answer>();
      for (var answer : sent) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  private static Callable<Answer> inPlace(Semaphore places, Callable<Answer> send) {
    return () -> {
      places.acquire();
      try {
        return send.call();
      } finally {
        places.release();
      }
    };
  }

  /** Refused for the slot, or asked to come back later by a machine that cannot keep up. */
  private static void isRefusal(Answer answer) {
    if (answer.status() != 503) {
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.text("detail")).isEqualTo("Time slot is not available");
    }
  }

  private static Api client(int i) {
    return clients.get(i % clients.size());
  }

  /** The coach's sessions that start in the range, as an admin sees them. */
  private static List<TimeSlot> held(Instant from, Instant to) {
    var admin = Api.as(ADMIN, service.port());
    var path =
        "/booking/coach/%s?status=pending&limit=100&from=%s&to=%s"
            .formatted(DemoPeople.of(COACH).id().value(), from, to);
    var held = new ArrayList<TimeSlot>();
    List<Map<String, Object>> page;
    do {
      page = admin.get(path + "&skip=" + held.size()).list("bookings");
      page.forEach(booking -> held.add(slot(booking)));
    } while (!page.isEmpty());
    return held;
  }

  private static TimeSlot slot(Map<String, Object> booking) {
    var minutes = ((Number) booking.getOrDefault("duration_minutes", 0)).longValue();
    return TimeSlot.of(
        Instant.parse(String.valueOf(booking.get("session_datetime"))),
        Duration.ofMinutes(minutes));
  }

  /** Within a fortnight, so that most overlap something. */
  private TimeSlot randomSlot(Random random) {
    var start = nextWeek.plus(Duration.ofMinutes(15L * random.nextInt(14 * 24 * 4)));
    return TimeSlot.of(start, Duration.ofMinutes(15L * random.nextInt(1, 33)));
  }

  private static Person newClient() {
    return Person.of(new UserId(UUID.randomUUID()), Role.CLIENT);
  }
}
