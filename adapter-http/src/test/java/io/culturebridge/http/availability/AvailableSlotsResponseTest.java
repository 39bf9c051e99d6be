package io.culturebridge.http.availability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.http.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes put together are those that the JSON generator writes. */
class AvailableSlotsResponseTest {

  private static final CoachId COACH =
      new CoachId(UUID.fromString("323e4567-e89b-12d3-a456-426614174000"));

  @Test
  void a_slot_shows_its_times_and_its_length() {
    var response = response(List.of(slot("2025-11-15T23:30:00Z", 60)), 60);

    assertThat(new String(response.bytes(), UTF_8))
        .isEqualTo(
            "{\"coach_id\":\"323e4567-e89b-12d3-a456-426614174000\",\"available_slots\":["
                + "{\"start\":\"2025-11-15T23:30:00Z\",\"end\":\"2025-11-16T00:30:00Z\","
                + "\"duration_minutes\":60}]}");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 500})
  void any_number_of_slots_is_written_as_the_generator_does(int count) {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var slots =
        IntStream.range(0, count)
            .mapToObj(
                i -> Instant.ofEpochSecond(random.nextLong(-2_000_000_000L, 250_000_000_000L)))
            .map(start -> TimeSlot.of(start, Duration.ofHours(8)))
            .toList();
    var response = response(slots, 480);

    assertThat(response.bytes()).as("seed %d", seed).isEqualTo(Json.bytes(response));
  }

  @Test
  void a_year_of_five_digits_is_written_as_the_generator_does() {
    var response = response(List.of(slot("9999-12-31T23:30:00Z", 60)), 60);

    assertThat(new String(response.bytes(), UTF_8))
        .contains("9999-12-31T23:30:00Z")
        .contains("+10000-01-01T00:30:00Z");
  }

  @Test
  void times_of_another_zone_carry_its_offset() {
    var slots = List.of(slot("2025-11-15T23:30:00Z", 60));
    var response =
        new AvailableSlotsResponse(COACH, slots, Duration.ofHours(1), ZoneId.of("Europe/Madrid"));

    assertThat(new String(response.bytes(), UTF_8)).contains("2025-11-16T00:30:00+01:00");
  }

  private static AvailableSlotsResponse response(List<TimeSlot> slots, int minutes) {
    return new AvailableSlotsResponse(COACH, slots, Duration.ofMinutes(minutes), null);
  }

  private static TimeSlot slot(String start, int minutes) {
    return TimeSlot.of(Instant.parse(start), Duration.ofMinutes(minutes));
  }
}
