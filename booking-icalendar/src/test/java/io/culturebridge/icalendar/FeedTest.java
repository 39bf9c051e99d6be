package io.culturebridge.icalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.people.UserId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FeedTest {

  private static final UserId VIEWER = Sessions.COACH.user();

  @Test
  void a_feed_says_its_name_and_when_to_come_again() {
    var text = feed("Ben's; sessions,\nall", List.of(Sessions.aSession()), Duration.ofHours(1));

    var calendar = Reader.read(text);
    assertThat(calendar.getNames().getFirst().getValue()).isEqualTo("Ben's; sessions, all");
    assertThat(calendar.getExperimentalProperty("X-WR-CALNAME").getValue())
        .isEqualTo("Ben's\\; sessions\\, all");
    assertThat(text)
        .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n", "X-PUBLISHED-TTL:PT1H\r\n");
    assertThat(calendar.getMethod()).isNull();
  }

  @Test
  void a_day_and_more_is_written_as_days() {
    assertThat(feed("n", List.of(), Duration.ofMinutes(25 * 60 + 5)))
        .contains("X-PUBLISHED-TTL:P1DT1H5M\r\n");
  }

  @Test
  void a_feed_holds_its_bookings_in_order_each_as_its_event() {
    var first = Sessions.aSession();
    var second = Sessions.between("Zoë", null);

    var events = Reader.read(feed("n", List.of(first, second), Duration.ofHours(1))).getEvents();

    assertThat(events)
        .extracting(event -> event.getSummary().getValue())
        .containsExactly("Coaching session with Ana García", "Coaching session with Zoë");
    assertThat(events.getFirst()).isEqualTo(Reader.readEvent(BookingCalendar.event(first, VIEWER)));
  }

  /** RFC 5545 §3.6 wants a component, but a subscription to nothing yet must not break. */
  @Test
  void a_feed_may_be_empty() {
    var calendar = Biweekly.parse(feed("n", List.of(), Duration.ofHours(1))).first();

    assertThat(calendar.getNames().getFirst().getValue()).isEqualTo("n");
    assertThat(calendar.getEvents()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1H", "PT0.5S"})
  void what_iCalendar_cannot_say_is_no_refresh(Duration refresh) {
    assertThatThrownBy(() -> feed("n", List.of(), refresh))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String feed(String name, List<BookingDetails> bookings, Duration refresh) {
    return BookingCalendar.feed(name, bookings, VIEWER, refresh);
  }
}
