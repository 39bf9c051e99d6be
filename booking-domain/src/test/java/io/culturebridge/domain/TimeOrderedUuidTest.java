package io.culturebridge.domain;

import static io.culturebridge.testkit.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** RFC 9562 §5.7. */
final class TimeOrderedUuidTest {

  @Test
  void an_id_is_a_uuid_of_version_7_and_the_standard_variant() {
    var id = TimeOrderedUuid.next(NOW);

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
  }

  @Test
  void later_ids_are_greater_in_text_and_bytes() {
    var texts =
        IntStream.range(0, 1_000)
            .mapToObj(i -> TimeOrderedUuid.next(NOW.plus(Duration.ofMillis(i))).toString())
            .toList();

    assertThat(texts).isSorted();
  }

  @Test
  void ids_of_one_millisecond_differ() {
    var ids = new HashSet<UUID>();
    for (int i = 0; i < 100_000; i++) {
      ids.add(TimeOrderedUuid.next(NOW));
    }

    assertThat(ids).hasSize(100_000);
  }
}
