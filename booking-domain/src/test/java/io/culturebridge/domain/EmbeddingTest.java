package io.culturebridge.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.availability.OpenSlots;
import io.culturebridge.domain.availability.Schedule;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingRules;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.booking.Notes;
import io.culturebridge.domain.people.ClientId;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The lines the README shows to those who embed the domain jar. */
final class EmbeddingTest {

  @Test
  void the_lines_of_the_readme_do_what_it_says() {
    var client = new ClientId(UUID.randomUUID());
    var coach = new CoachId(UUID.randomUUID());
    var now = Instant.parse("2026-11-23T08:00:00Z");
    var start = Instant.parse("2026-11-24T10:00:00Z");

    // README: embed
    Booking booking =
        Booking.request(
            client,
            coach,
            TimeSlot.of(start, Duration.ofMinutes(60)),
            Notes.none(),
            BookingRules.standard(),
            now);
    List<TimeSlot> open =
        OpenSlots.in(Schedule.standard(), TimeSlots.of(booking.slot()))
            .of(Duration.ofMinutes(60), TimeSlot.of(now, Duration.ofDays(7)), now);
    // README: end

    assertThat(booking.status()).isEqualTo(BookingStatus.PENDING);
    assertThat(open).isNotEmpty().noneMatch(slot -> slot.overlaps(booking.slot()));
  }
}
