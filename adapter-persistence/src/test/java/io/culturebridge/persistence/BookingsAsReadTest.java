package io.culturebridge.persistence;

import static io.culturebridge.testkit.Fixtures.at;
import static io.culturebridge.testkit.Fixtures.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.availability.Commitments;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class BookingsAsReadTest {

  private static final TimeSlot MARCH = slot("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z");
  private static final TimeSlot MAY = slot("2026-05-01T00:00:00Z", "2026-06-01T00:00:00Z");
  private static final TimeSlot FIRST = slot("2026-03-02T10:00:00Z", "2026-03-02T11:00:00Z");
  private static final TimeSlot SECOND = slot("2026-03-03T10:00:00Z", "2026-03-03T11:00:00Z");
  private static final TimeSlot FIRST_WITH_BUFFER =
      slot("2026-03-02T09:50:00Z", "2026-03-02T11:10:00Z");

  @Test
  void a_span_grows_to_either_side() {
    var both = slot("2026-03-01T00:00:00Z", "2026-06-01T00:00:00Z");

    assertThat(read(MARCH, false).spanWith(MAY)).isEqualTo(both);
    assertThat(read(MAY, false).spanWith(MARCH)).isEqualTo(both);
  }

  @Test
  void a_span_that_would_be_too_long_begins_anew() {
    var nextMarch = TimeSlot.of(MARCH.start().plus(Duration.ofDays(370)), MARCH.duration());

    assertThat(read(MARCH, false).spanWith(nextMarch)).isEqualTo(nextMarch);
  }

  @Test
  void only_what_reaches_into_the_window_is_told() {
    var read = read(MARCH, false, FIRST, SECOND);
    var between = slot("2026-03-02T11:00:00Z", "2026-03-03T10:00:00Z");
    var aSecondMore = slot("2026-03-02T10:59:59Z", "2026-03-03T10:00:01Z");

    assertThat(read.within(between, null)).isEqualTo(Commitments.none());
    assertThat(read.within(aSecondMore, null))
        .isEqualTo(Commitments.of(TimeSlots.of(FIRST, SECOND)));
  }

  @Test
  void the_sessions_come_with_what_they_occupy() {
    var read = read(MARCH, true, FIRST_WITH_BUFFER, FIRST);

    assertThat(read.within(MARCH, null))
        .isEqualTo(new Commitments(TimeSlots.of(FIRST_WITH_BUFFER), List.of(FIRST)));
  }

  @Test
  void the_one_that_is_held_is_left_out_from_its_first_second_to_its_last() {
    var read = read(MARCH, false, FIRST, SECOND);
    var second = Commitments.of(TimeSlots.of(SECOND));

    assertThat(read.within(MARCH, FIRST.start())).isEqualTo(second);
    assertThat(read.within(MARCH, FIRST.end().minusSeconds(1))).isEqualTo(second);
    assertThat(read.within(MARCH, FIRST.end()).occupied().size()).isEqualTo(2);
  }

  private static BookingsAsRead read(TimeSlot span, boolean withSessions, TimeSlot... times) {
    var sent = ByteBuffer.allocate(times.length * 2 * Long.BYTES);
    Stream.of(times)
        .flatMap(slot -> Stream.of(slot.start(), slot.end()))
        .forEach(instant -> sent.putLong(microsecondsSince2000(instant)));
    return new BookingsAsRead(UUID.randomUUID(), span, withSessions, SentTimes.of(sent.array()));
  }

  private static long microsecondsSince2000(Instant instant) {
    return Duration.between(at("2000-01-01T00:00:00Z"), instant).toSeconds() * 1_000_000L;
  }
}
