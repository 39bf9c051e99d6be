package io.culturebridge.domain.availability;

import static io.culturebridge.testkit.Fixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Hours of one date, cut into sessions of an hour on a half-hour grid; the starts, worked out by
 * hand, are UTC.
 */
final class NamedZonesTest {

  private static final Duration HOUR = Duration.ofHours(1);

  @ParameterizedTest
  @CsvSource({
    // 02:00 becomes 03:00 at 01:00Z: four hours on the wall, three in truth
    "2027-03-28, 01:00, 05:00, 00:00 00:30 01:00 01:30 02:00",
    // begins inside the gap: at its end
    "2027-03-28, 02:30, 04:00, 01:00",
    // ends inside the gap: at its end, too
    "2027-03-28, 01:00, 02:30, 00:00",
    // wholly inside the gap
    "2027-03-28, 02:00, 03:00, ''",
    "2027-03-27, 23:00, 03:30, 22:00 22:30 23:00 23:30 00:00 00:30",
    // 03:00 becomes 02:00 at 01:00Z: three hours on the wall, four in truth
    "2027-10-31, 01:00, 04:00, 23:00 23:30 00:00 00:30 01:00 01:30 02:00",
    // begins and ends at the first 02:30
    "2027-10-31, 02:30, 03:30, 00:30 01:00 01:30",
    "2027-10-31, 01:00, 02:30, 23:00 23:30",
    "2027-10-30, 23:00, 03:30, 21:00 21:30 22:00 22:30 23:00 23:30 00:00 00:30 01:00 01:30"
  })
  void madrid(LocalDate date, String start, String end, String starts) {
    offers(ZoneId.of("Europe/Madrid"), date, LocalHours.of(start, end), starts);
  }

  @ParameterizedTest
  @CsvSource({
    // 02:00 becomes 03:00 at 07:00Z
    "2027-03-14, 01:00, 04:00, 06:00 06:30 07:00",
    "2027-03-14, 02:30, 04:30, 07:00 07:30",
    "2027-03-13, 22:00, 02:30, 03:00 03:30 04:00 04:30 05:00 05:30 06:00",
    // 02:00 becomes 01:00 at 06:00Z
    "2027-11-07, 01:30, 03:00, 05:30 06:00 06:30 07:00",
    "2027-11-06, 23:00, 02:00, 03:00 03:30 04:00 04:30 05:00 05:30 06:00"
  })
  void new_york(LocalDate date, String start, String end, String starts) {
    offers(ZoneId.of("America/New_York"), date, LocalHours.of(start, end), starts);
  }

  @ParameterizedTest
  @CsvSource({
    // 02:00 becomes 01:30 at 15:00Z of the day before
    "2027-04-04, 01:00, 03:00, 14:00 14:30 15:00 15:30",
    "2027-04-04, 01:45, 03:00, 14:45 15:15",
    "2027-04-03, 23:00, 02:15, 12:00 12:30 13:00 13:30 14:00 14:30",
    // 02:00 becomes 02:30 at 15:30Z of the day before
    "2027-10-03, 01:00, 04:00, 14:30 15:00 15:30 16:00",
    "2027-10-03, 02:10, 03:40, 15:30",
    "2027-10-02, 23:00, 02:45, 12:30 13:00 13:30 14:00 14:30"
  })
  void lord_howe_changes_by_half_an_hour(LocalDate date, String start, String end, String starts) {
    offers(ZoneId.of("Australia/Lord_Howe"), date, LocalHours.of(start, end), starts);
  }

  /** The clocks go back for Ramadan. */
  @ParameterizedTest
  @CsvSource({
    // 03:00 becomes 02:00 at 02:00Z
    "2027-02-07, 01:00, 04:00, 00:00 00:30 01:00 01:30 02:00 02:30 03:00",
    "2027-02-07, 02:30, 03:30, 01:30 02:00 02:30",
    // 02:00 becomes 03:00 at 02:00Z
    "2027-03-14, 01:00, 04:00, 01:00 01:30 02:00",
    "2027-03-14, 02:30, 05:00, 02:00 02:30 03:00",
    "2027-03-13, 23:00, 03:30, 23:00 23:30 00:00 00:30 01:00 01:30"
  })
  void casablanca(LocalDate date, String start, String end, String starts) {
    offers(ZoneId.of("Africa/Casablanca"), date, LocalHours.of(start, end), starts);
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Kolkata, 2027-03-28, 09:00, 11:00, 03:30 04:00 04:30",
    "Asia/Kolkata, 2027-03-28, 23:00, 00:30, 17:30 18:00",
    "Pacific/Apia, 2027-04-04, 09:00, 10:30, 20:00 20:30",
    "Pacific/Apia, 2027-04-04, 23:30, 01:00, 10:30 11:00"
  })
  void kolkata_and_apia_never_change(
      ZoneId zone, LocalDate date, String start, String end, String starts) {
    offers(zone, date, LocalHours.of(start, end), starts);
  }

  private static void offers(ZoneId zone, LocalDate date, LocalHours hours, String starts) {
    var schedule =
        new Schedule(
            zone,
            List.of(),
            List.of(new DateOverride(date, List.of(hours))),
            List.of(),
            SlotRules.standard(),
            WhenCalendarUnreadable.CLOSED);
    var window =
        TimeSlot.of(
            date.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
            date.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC));
    var open =
        OpenSlots.in(schedule, Commitments.none()).of(HOUR, window, at("2026-11-23T00:00:00Z"));

    assertThat(open.stream().map(slot -> slot.start().atZone(ZoneOffset.UTC).toLocalTime()))
        .map(String::valueOf)
        .containsExactlyElementsOf(Stream.of(starts.split(" ")).filter(s -> !s.isEmpty()).toList());
  }
}
