package io.culturebridge.domain.time;

import static io.culturebridge.testkit.Fixtures.at;
import static io.culturebridge.testkit.Fixtures.slot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class TimeSlotTest {

  private static final TimeSlot TEN_TO_ELEVEN =
      slot("2025-11-15T10:00:00Z", "2025-11-15T11:00:00Z");

  @Test
  void a_slot_ends_after_it_starts() {
    var ten = at("2025-11-15T10:00:00Z");

    assertThatIllegalArgumentException().isThrownBy(() -> TimeSlot.of(ten, ten));
    assertThatIllegalArgumentException().isThrownBy(() -> TimeSlot.of(ten, ten.minusSeconds(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> TimeSlot.of(ten, Duration.ZERO));
  }

  @Test
  void a_slot_has_whole_seconds() {
    var ten = at("2025-11-15T10:00:00Z");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeSlot.of(ten.plusNanos(1), ten.plusSeconds(9)));
    assertThatIllegalArgumentException().isThrownBy(() -> TimeSlot.of(ten, ten.plusMillis(1_500)));
  }

  @Test
  void a_slot_knows_its_duration() {
    assertThat(TEN_TO_ELEVEN.duration()).isEqualTo(Duration.ofHours(1));
    assertThat(TimeSlot.of(TEN_TO_ELEVEN.start(), Duration.ofHours(1))).isEqualTo(TEN_TO_ELEVEN);
  }

  @Test
  void slots_that_touch_abut_and_do_not_overlap() {
    var after = slot("2025-11-15T11:00:00Z", "2025-11-15T12:00:00Z");
    var before = slot("2025-11-15T09:00:00Z", "2025-11-15T10:00:00Z");

    assertThat(TEN_TO_ELEVEN.abuts(after)).isTrue();
    assertThat(TEN_TO_ELEVEN.abuts(before)).isTrue();
    assertThat(TEN_TO_ELEVEN.overlaps(after)).isFalse();
    assertThat(TEN_TO_ELEVEN.overlaps(before)).isFalse();
  }

  @Test
  void slots_with_a_second_in_common_overlap() {
    var late = slot("2025-11-15T10:59:59Z", "2025-11-15T12:00:00Z");
    var early = slot("2025-11-15T09:00:00Z", "2025-11-15T10:00:01Z");

    assertThat(TEN_TO_ELEVEN.overlaps(late)).isTrue();
    assertThat(late.overlaps(TEN_TO_ELEVEN)).isTrue();
    assertThat(TEN_TO_ELEVEN.overlaps(early)).isTrue();
    assertThat(TEN_TO_ELEVEN.overlaps(TEN_TO_ELEVEN)).isTrue();
    assertThat(TEN_TO_ELEVEN.abuts(late)).isFalse();
  }

  @Test
  void a_slot_encloses_itself_and_what_lies_inside() {
    var inside = slot("2025-11-15T10:00:00Z", "2025-11-15T10:30:00Z");
    var beyond = slot("2025-11-15T10:30:00Z", "2025-11-15T11:00:01Z");

    assertThat(TEN_TO_ELEVEN.encloses(TEN_TO_ELEVEN)).isTrue();
    assertThat(TEN_TO_ELEVEN.encloses(inside)).isTrue();
    assertThat(TEN_TO_ELEVEN.encloses(beyond)).isFalse();
    assertThat(inside.encloses(TEN_TO_ELEVEN)).isFalse();
  }
}
