package io.culturebridge.icalendar;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.booking.MeetingLink;
import io.culturebridge.domain.booking.Notes;
import io.culturebridge.domain.booking.Revision;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.time.TimeSlot;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RandomBookingsTest {

  private static final List<String> PIECES =
      List.of(
          "a",
          "Z",
          " ",
          "\n",
          ";",
          ",",
          "\\",
          "\\n",
          ":",
          "\"",
          "\t",
          "é",
          "€",
          "😀",
          "ש",
          "م",
          "İı",
          "BEGIN:VEVENT",
          "END:VEVENT\n",
          "word ",
          "👩‍👧",
          "\u0301",
          "^n",
          "=");

  private static final List<BookingStatus> STATUSES = List.of(BookingStatus.values());

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  @Test
  void what_is_written_is_read_back() {
    try {
      writeAndRead();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("seed " + seed, e);
    }
  }

  private void writeAndRead() {
    var bookings = IntStream.range(0, 500).mapToObj(i -> details()).toList();

    var text = BookingCalendar.feed("all", bookings, Sessions.CLIENT.user(), Duration.ofHours(1));

    var events = Reader.read(text).getEvents();
    assertThat(events).hasSameSizeAs(bookings);
    for (int i = 0; i < bookings.size(); i++) {
      var booking = bookings.get(i).booking();
      var event = events.get(i);
      assertThat(
              List.of(
                  event.getUid().getValue(),
                  event.getSequence().getValue(),
                  event.getDateStart().getValue().toInstant(),
                  event.getDateEnd().getValue().toInstant(),
                  event.getDescription().getValue(),
                  event.getLocation().getValue()))
          .as("booking %d", i)
          .containsExactly(
              booking.id().value() + "@culturebridge",
              booking.revision().sequence(),
              booking.slot().start(),
              booking.slot().end(),
              booking.notes().text() + "\n\nMeeting: " + link(booking),
              link(booking));
    }
  }

  private static String link(Booking booking) {
    return booking.meetingLink() == null ? "" : booking.meetingLink().value().toString();
  }

  private BookingDetails details() {
    var created = Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
    var booking =
        new Booking(
            new BookingId(new UUID(random.nextLong(), random.nextLong())),
            Sessions.CLIENT,
            Sessions.COACH,
            slot(),
            one(STATUSES),
            Notes.of(text(60)),
            null,
            new MeetingLink(URI.create("https://meet.example.com/" + random.nextLong())),
            new Revision(random.nextInt(1_000), created, created));
    return new BookingDetails(
        booking,
        Sessions.person(Sessions.CLIENT.user(), Role.CLIENT, "Ana", null),
        Sessions.person(Sessions.COACH.user(), Role.COACH, "Ben", null));
  }

  private TimeSlot slot() {
    var start = Instant.ofEpochSecond(random.nextLong(4_000_000_000L));
    return TimeSlot.of(start, Duration.ofSeconds(1 + random.nextInt(100_000)));
  }

  private String text(int most) {
    return IntStream.rangeClosed(0, random.nextInt(most))
        .mapToObj(i -> one(PIECES))
        .collect(joining());
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
