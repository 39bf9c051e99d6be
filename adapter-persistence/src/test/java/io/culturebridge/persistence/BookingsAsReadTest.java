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

  /** Mondays and Wednesdays are in the middle of weeks that begin on Thursdays. */
  private static final TimeSlot MARCH = slot("2026-03-02T00:00:00Z", "2026-04-01T00:00:00Z");

  private static final TimeSlot WEEKS_OF_MARCH =
      slot("2026-02-26T00:00:00Z", "2026-04-02T00:00:00Z");
  private static final TimeSlot FIRST = slot("2026-03-02T10:00:00Z", "2026-03-02T11:00:00Z");
  private static final TimeSlot SECOND = slot("2026-03-03T10:00:00Z", "2026-03-03T11:00:00Z");
  private static final TimeSlot FIRST_WITH_BUFFER =
      slot("2026-03-02T09:50:00Z", "2026-03-02T11:10:00Z");

  @Test
  void weeks_are_read_whole() {
    assertThat(BookingsAsRead.wholeWeeks(MARCH)).isEqualTo(WEEKS_OF_MARCH);
    assertThat(BookingsAsRead.wholeWeeks(WEEKS_OF_MARCH)).isEqualTo(WEEKS_OF_MARCH);
    assertThat(BookingsAsRead.wholeWeeks(slot("1969-12-31T23:59:59Z", "1970-01-01T00:00:01Z")))
        .isEqualTo(slot("1969-12-25T00:00:00Z", "1970-01-08T00:00:00Z"));
  }

  @Test
  void only_weeks_that_are_not_known_are_unknown() {
    var march = read(WEEKS_OF_MARCH, false);
    var april = slot("2026-04-02T00:00:00Z", "2026-04-30T00:00:00Z");

    assertThat(march.unknown(WEEKS_OF_MARCH)).isEmpty();
    assertThat(march.unknown(slot("2026-03-26T00:00:00Z", "2026-04-30T00:00:00Z"))).contains(april);
    assertThat(march.unknown(slot("2026-02-19T00:00:00Z", "2026-04-09T00:00:00Z")))
        .contains(slot("2026-02-19T00:00:00Z", "2026-04-09T00:00:00Z"));
    assertThat(march.with(april, sent()).unknown(april)).isEmpty();
  }

  @Test
  void after_so_many_readings_it_is_full() {
    var read = read(WEEKS_OF_MARCH, false);
    for (int more = 1; more < 50; more++) {
      assertThat(read.isFull()).isFalse();
      read = read.with(WEEKS_OF_MARCH, sent());
    }
    assertThat(read.isFull()).isTrue();
  }

  @Test
  void a_session_over_the_end_of_a_week_is_told_once() {
    var session = slot("2026-04-01T23:30:00Z", "2026-04-02T00:30:00Z");
    var april = slot("2026-04-02T00:00:00Z", "2026-04-30T00:00:00Z");
    var read = read(WEEKS_OF_MARCH, true, session, session).with(april, sent(session, session));

    assertThat(read.within(session, null))
        .isEqualTo(new Commitments(TimeSlots.of(session), List.of(session)));
  }

  @Test
  void only_what_reaches_into_the_window_is_told() {
    var read = read(WEEKS_OF_MARCH, false, FIRST, SECOND);
    var between = slot("2026-03-02T11:00:00Z", "2026-03-03T10:00:00Z");
    var aSecondMore = slot("2026-03-02T10:59:59Z", "2026-03-03T10:00:01Z");

    assertThat(read.within(between, null)).isEqualTo(Commitments.none());
    assertThat(read.within(aSecondMore, null))
        .isEqualTo(Commitments.of(TimeSlots.of(FIRST, SECOND)));
  }

  @Test
  void the_sessions_come_with_what_they_occupy() {
    var read = read(WEEKS_OF_MARCH, true, FIRST_WITH_BUFFER, FIRST);

    assertThat(read.within(MARCH, null))
        .isEqualTo(new Commitments(TimeSlots.of(FIRST_WITH_BUFFER), List.of(FIRST)));
  }

  @Test
  void the_one_that_is_held_is_left_out_from_its_first_second_to_its_last() {
    var read = read(WEEKS_OF_MARCH, false, FIRST, SECOND);
    var second = Commitments.of(TimeSlots.of(SECOND));

    assertThat(read.within(MARCH, FIRST.start())).isEqualTo(second);
    assertThat(read.within(MARCH, FIRST.end().minusSeconds(1))).isEqualTo(second);
    assertThat(read.within(MARCH, FIRST.end()).occupied().size()).isEqualTo(2);
  }

  private static BookingsAsRead read(TimeSlot weeks, boolean withSessions, TimeSlot... times) {
    return BookingsAsRead.of(UUID.randomUUID(), withSessions, weeks, sent(times));
  }

  private static SentTimes sent(TimeSlot... times) {
    var sent = ByteBuffer.allocate(times.length * 2 * Long.BYTES);
    Stream.of(times)
        .flatMap(slot -> Stream.of(slot.start(), slot.end()))
        .forEach(instant -> sent.putLong(microsecondsSince2000(instant)));
    return SentTimes.of(sent.array());
  }

  private static long microsecondsSince2000(Instant instant) {
    return Duration.between(at("2000-01-01T00:00:00Z"), instant).toSeconds() * 1_000_000L;
  }
}
