package io.culturebridge.bootstrap;

import static io.culturebridge.domain.people.Role.ADMIN;
import static io.culturebridge.domain.people.Role.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is offered can be booked, what is not cannot, and the explanation agrees with both. */
final class OfferTest {

  private static final int TRIES = 40;
  private static final int DAYS = 12;
  private static final List<Integer> LENGTHS = List.of(15, 30, 45, 60, 90);
  private static final List<String> ZONES =
      List.of(
          "Europe/Madrid",
          "America/New_York",
          "Asia/Kolkata",
          "Australia/Lord_Howe",
          "Pacific/Apia");

  @TempDir private static Path folder;
  private static LocalService service;
  private static int port;

  @BeforeAll
  static void start() {
    service = LocalService.start(folder, Map.of());
    port = service.port();
  }

  @AfterAll
  static void end() {
    service.close();
  }

  static IntStream seeds() {
    return new Random().ints(8);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void offer_explanation_and_booking_agree(int seed) {
    var random = new Random(seed);
    var coach = aCoach(random);
    var booked = new ArrayList<String>();
    int refused = 0;
    for (int i = 0; i < TRIES; i++) {
      var length = LENGTHS.get(random.nextInt(LENGTHS.size()));
      var start = someStart(coach, length, random);
      boolean offered =
          offered(coach, start, start.plus(Duration.ofMinutes(length)), length).contains(start);
      var reasons = reasons(coach, start, length);

      var answer =
          booked.isEmpty() || random.nextInt(4) > 0
              ? book(coach, start, length)
              : move(booked.get(random.nextInt(booked.size())), start, length);

      assertThat(reasons.isEmpty()).as("seed %d: %s", seed, reasons).isEqualTo(offered);
      if (offered) {
        assertThat(answer.status()).as("seed %d: %s", seed, answer.body()).isIn(200, 201);
        booked.add(answer.id());
      } else if (answer.status() == 200) {
        assertThat(reasons).as("seed %d", seed).containsAnyOf("booked", "buffer", "day_limit");
      } else {
        assertThat(answer.status()).as("seed %d: %s", seed, answer.body()).isEqualTo(400);
        refused++;
      }
    }
    assertThat(booked).as("seed %d", seed).isNotEmpty();
    assertThat(refused).as("seed %d", seed).isPositive();
  }

  private static UUID aCoach(Random random) {
    var coach = UUID.randomUUID();
    var admin = Api.as(ADMIN, port);
    var stored = admin.send("PUT", "/users/" + coach, "{\"role\":\"coach\"}");
    assertThat(stored.status()).isEqualTo(201);
    var published = admin.send("PUT", "/coaches/" + coach + "/schedule", schedule(random));
    assertThat(published.status()).as(published.body()).isEqualTo(200);
    return coach;
  }

  private static String schedule(Random random) {
    var days = Stream.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday");
    var slots =
        days.filter(day -> random.nextInt(4) > 0)
            .map(day -> "{\"day\":\"%s\",%s}".formatted(day, hours(random)))
            .collect(Collectors.joining(","));
    return """
    {"timezone": "%s", "slots": [%s],
     "overrides": [{"date": "%s", "slots": [{%s}]}],
     "recurring": [{"rrule": "FREQ=DAILY;INTERVAL=2", "start_date": "2026-01-01", %s}],
     "slot_interval_minutes": %d, "buffer_before_minutes": %d, "buffer_after_minutes": %d,
     "minimum_notice_minutes": %d, "booking_window_days": %d, "max_bookings_per_day": %d}
    """
        .formatted(
            ZONES.get(random.nextInt(ZONES.size())),
            slots,
            Instant.now().plus(Duration.ofDays(3)).toString().substring(0, 10),
            hours(random),
            hours(random),
            5 * random.nextInt(1, 13),
            5 * random.nextInt(4),
            5 * random.nextInt(4),
            random.nextInt(2_000),
            random.nextInt(4, DAYS + 2),
            random.nextInt(1, 5));
  }

  private static String hours(Random random) {
    return "\"start\":\"%02d:%02d\",\"end\":\"%02d:05\""
        .formatted(random.nextInt(24), 10 * random.nextInt(1, 6), random.nextInt(24));
  }

  /** Half of them are offered, if anything is; the others are anywhere. */
  private static Instant someStart(UUID coach, int length, Random random) {
    var now = Instant.now().truncatedTo(ChronoUnit.HOURS);
    if (random.nextBoolean()) {
      var offered = offered(coach, now, now.plus(Duration.ofDays(DAYS)), length);
      if (!offered.isEmpty()) {
        return offered.get(random.nextInt(offered.size()));
      }
    }
    return now.plus(Duration.ofMinutes(5L * random.nextInt(-20, DAYS * 24 * 12)));
  }

  private static List<Instant> offered(UUID coach, Instant from, Instant to, int length) {
    var path = "/booking/coach/%s/availability?start_date=%s&end_date=%s&duration_minutes=%d";
    return Api.as(CLIENT, port)
        .get(path.formatted(coach, from, to, length))
        .list("available_slots")
        .stream()
        .map(slot -> Instant.parse(String.valueOf(slot.get("start"))))
        .toList();
  }

  private static List<String> reasons(UUID coach, Instant start, int length) {
    var path = "/booking/coach/%s/availability/explain?start=%s&duration_minutes=%d";
    return Api.as(CLIENT, port).get(path.formatted(coach, start, length)).list("reasons").stream()
        .map(reason -> String.valueOf(reason.get("code")))
        .toList();
  }

  private static Api.Answer book(UUID coach, Instant start, int length) {
    var wish = "{\"coach_id\":\"%s\",\"session_datetime\":\"%s\",\"duration_minutes\":%d}";
    return Api.as(CLIENT, port).send("POST", "/booking", wish.formatted(coach, start, length));
  }

  private static Api.Answer move(String booking, Instant start, int length) {
    var wish = "{\"session_datetime\":\"%s\",\"duration_minutes\":%d}";
    return Api.as(CLIENT, port).send("PATCH", "/booking/" + booking, wish.formatted(start, length));
  }
}
