package io.culturebridge.domain.time;

import static io.culturebridge.testkit.Fixtures.slot;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Set algebra, compared second by second with an oracle that is too simple to be wrong. */
final class TimeSlotsTest {

  private static final int SECONDS = 40;

  static IntStream seeds() {
    return new Random().ints(300);
  }

  @Test
  void slots_that_overlap_or_touch_are_one() {
    var slots =
        TimeSlots.of(
            slot("2025-11-15T12:00:00Z", "2025-11-15T13:00:00Z"),
            slot("2025-11-15T09:00:00Z", "2025-11-15T11:00:00Z"),
            slot("2025-11-15T11:00:00Z", "2025-11-15T12:00:00Z"),
            slot("2025-11-15T09:30:00Z", "2025-11-15T10:00:00Z"));

    assertThat(slots.toList())
        .containsExactly(slot("2025-11-15T09:00:00Z", "2025-11-15T13:00:00Z"));
    assertThat(slots.size()).isOne();
  }

  @Test
  void no_slots_are_empty_and_equal() {
    assertThat(TimeSlots.of()).isEqualTo(TimeSlots.none()).hasSameHashCodeAs(TimeSlots.none());
    assertThat(TimeSlots.none().isEmpty()).isTrue();
    assertThat(TimeSlots.none()).hasToString("[]");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_same_seconds_give_the_same_value_in_any_order(int seed) {
    var random = new Random(seed);
    var slots = randomSlots(random);
    var union = TimeSlots.of(slots);
    Collections.shuffle(slots, random);

    assertThat(TimeSlots.of(slots)).isEqualTo(union).hasSameHashCodeAs(union);
    assertThat(seconds(union)).isEqualTo(seconds(slots));
    assertThat(TimeSlots.of(union.toList())).isEqualTo(union);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void union_minus_and_intersect_agree_with_the_oracle(int seed) {
    var random = new Random(seed);
    var here = TimeSlots.of(randomSlots(random));
    var there = TimeSlots.of(randomSlots(random));

    var union = seconds(here);
    union.or(seconds(there));
    assertThat(seconds(here.union(there))).isEqualTo(union);
    var difference = seconds(here);
    difference.andNot(seconds(there));
    assertThat(seconds(here.minus(there))).isEqualTo(difference);
    var intersection = seconds(here);
    intersection.and(seconds(there));
    assertThat(seconds(here.intersect(there))).isEqualTo(intersection);
    assertThat(here.minus(there).union(here.intersect(there))).isEqualTo(here);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void overlaps_and_encloses_agree_with_the_oracle(int seed) {
    var random = new Random(seed);
    var slots = TimeSlots.of(randomSlots(random));
    var slot = randomSlot(random);
    var both = seconds(slots);
    both.and(seconds(TimeSlots.of(slot)));

    assertThat(slots.overlaps(slot)).isEqualTo(!both.isEmpty());
    assertThat(slots.encloses(slot)).isEqualTo(both.equals(seconds(TimeSlots.of(slot))));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whether_seconds_are_in_the_set_agrees_with_the_set_algebra(int seed) {
    var slots = TimeSlots.of(randomSlots(new Random(seed)));

    for (int start = -1; start < SECONDS; start++) {
      for (int end = start + 1; end <= SECONDS; end++) {
        var stretch = new TimeSlots.Builder(1).add(start, end).build();
        assertThat(slots.overlaps(start, end))
            .as("%s overlaps [%s, %s)", slots, start, end)
            .isEqualTo(!slots.intersect(stretch).isEmpty());
        assertThat(slots.encloses(start, end))
            .as("%s encloses [%s, %s)", slots, start, end)
            .isEqualTo(stretch.minus(slots).isEmpty());
      }
    }
  }

  private static List<TimeSlot> randomSlots(Random random) {
    return new ArrayList<>(
        IntStream.range(0, random.nextInt(9)).mapToObj(i -> randomSlot(random)).toList());
  }

  private static TimeSlot randomSlot(Random random) {
    int start = random.nextInt(SECONDS - 1);
    int end = random.nextInt(start + 1, SECONDS);
    return TimeSlot.of(Instant.ofEpochSecond(start), Instant.ofEpochSecond(end));
  }

  private static BitSet seconds(TimeSlots slots) {
    return seconds(slots.toList());
  }

  private static BitSet seconds(List<TimeSlot> slots) {
    var seconds = new BitSet(SECONDS);
    for (var slot : slots) {
      seconds.set((int) slot.start().getEpochSecond(), (int) slot.end().getEpochSecond());
    }
    return seconds;
  }
}
