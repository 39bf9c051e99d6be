package io.culturebridge.domain.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random rules, compared with another implementation of RFC 5545. */
final class RecurrenceOracleTest {

  private static final int RULES_PER_SEED = 100;

  /** No zone changes its clocks at noon, so the two need not agree on skipped times. */
  private static final LocalTime NOON = LocalTime.NOON;

  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  private static final List<Frequency> FREQUENCIES = List.of(Frequency.values());
  private static final List<ZoneId> ZONES =
      ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();

  static IntStream seeds() {
    return new Random().ints(60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_dates_in_a_window_are_those_of_another_implementation(int seed)
      throws InvalidRecurrenceRuleException {
    var random = new Random(seed);
    for (int i = 0; i < RULES_PER_SEED; i++) {
      agree(seed, random);
    }
  }

  private static void agree(int seed, Random random) throws InvalidRecurrenceRuleException {
    var zone = ZONES.get(random.nextInt(ZONES.size()));
    var start = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(4_000));
    var end = randomEnd(random, start, zone);
    var parts = randomParts(random);
    int years = random.nextInt(10) == 0 ? 90 : random.nextInt(8);
    var from = start.plusDays(random.nextInt(-100, 100) + 365L * years);
    var to = from.plusDays(random.nextInt(1, 800));

    var theirs = theirs(saidOutright(parts) + end.inUtc(), start, zone, from, to);
    theirs.ifPresent(dates ->
        assertThat(ours(parts + end.said(), start, zone, from, to))
            .as(
                "seed %s: %s%s from %s in %s, seen from %s to %s",
                seed, parts, end.said(), start, zone, from, to)
            .isEqualTo(dates));
  }

  /**
   * Of {@code FREQ=YEARLY;BYMONTHDAY=9} the other implementation makes one day a year, in the month
   * of the start. RFC 5545 §3.3.10 lets BYMONTHDAY expand a year; it agrees when all months are
   * named.
   */
  private static String saidOutright(String parts) {
    boolean isCorner =
        parts.startsWith("FREQ=YEARLY")
            && parts.contains("BYMONTHDAY=")
            && !parts.contains("BYMONTH=");
    return isCorner ? parts + ";BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12" : parts;
  }

  private static List<LocalDate> ours(
      String text, LocalDate start, ZoneId zone, LocalDate from, LocalDate to) {
    Recurrence recurrence;
    try {
      recurrence = RecurrenceRule.parse(text).startingAt(start.atTime(NOON), zone);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining("never occurs");
      return List.of();
    }
    return from.datesUntil(to).filter(recurrence::occursOn).toList();
  }

  /** None when the other implementation gives up, as it does when occurrences are rare. */
  private static Optional<List<LocalDate>> theirs(
      String text, LocalDate start, ZoneId zone, LocalDate from, LocalDate to)
      throws InvalidRecurrenceRuleException {
    var rule = new org.dmfs.rfc5545.recur.RecurrenceRule(text);
    long first = start.atTime(NOON).atZone(zone).toInstant().toEpochMilli();
    try {
      return Optional.of(
          until(to, rule.iterator(first, TimeZone.getTimeZone(zone)), zone).stream()
              .filter(date -> !date.isBefore(from))
              .toList());
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageStartingWith("too many");
      return Optional.empty();
    }
  }

  private static List<LocalDate> until(LocalDate end, RecurrenceRuleIterator found, ZoneId zone) {
    var dates = new ArrayList<LocalDate>();
    while (found.hasNext()) {
      var date = Instant.ofEpochMilli(found.nextMillis()).atZone(zone).toLocalDate();
      if (!date.isBefore(end)) {
        break;
      }
      dates.add(date);
    }
    return dates;
  }

  /** The parts of a rule that both implementations accept. */
  private static String randomParts(Random random) {
    var frequency = FREQUENCIES.get(random.nextInt(FREQUENCIES.size()));
    var parts = new StringBuilder("FREQ=" + frequency);
    if (random.nextBoolean()) {
      parts.append(";INTERVAL=").append(random.nextInt(1, random.nextInt(8) == 0 ? 50 : 5));
    }
    if (random.nextInt(3) == 0) {
      parts.append(list(";BYMONTH=", random, 5, () -> "" + random.nextInt(1, 13)));
    }
    if (frequency != Frequency.WEEKLY && random.nextInt(3) == 0) {
      parts.append(list(";BYMONTHDAY=", random, 8, () -> randomSign(random, 31)));
    }
    if (random.nextInt(2) == 0) {
      parts.append(list(";BYDAY=", random, 4, () -> randomDay(random, frequency)));
    }
    if (random.nextInt(3) == 0) {
      parts.append(";WKST=").append(DAYS.get(random.nextInt(7)));
    }
    return parts.toString();
  }

  private static String list(String name, Random random, int most, Supplier<String> value) {
    return IntStream.rangeClosed(0, random.nextInt(most))
        .mapToObj(i -> value.get())
        .distinct()
        .collect(Collectors.joining(",", name, ""));
  }

  private static String randomSign(Random random, int most) {
    return (random.nextInt(3) == 0 ? "-" : "") + random.nextInt(1, most + 1);
  }

  private static String randomDay(Random random, Frequency frequency) {
    boolean isNumbered = frequency == Frequency.MONTHLY && random.nextBoolean();
    return (isNumbered ? randomSign(random, 5) : "") + DAYS.get(random.nextInt(7));
  }

  private static End randomEnd(Random random, LocalDate start, ZoneId zone) {
    return switch (random.nextInt(5)) {
      case 0 -> {
        var count = ";COUNT=" + random.nextInt(1, 60);
        yield new End(count, count);
      }
      case 1 -> {
        var date = start.plusDays(random.nextInt(900));
        yield new End(
            ";UNTIL=" + DateTimeFormatter.BASIC_ISO_DATE.format(date),
            utc(date.atTime(LocalTime.MAX), zone));
      }
      case 2 -> {
        var until = randomUntil(random, start);
        yield new End(";UNTIL=" + dateTime(until), utc(until, zone));
      }
      case 3 -> {
        var until = utc(randomUntil(random, start), zone);
        yield new End(until, until);
      }
      default -> new End("", "");
    };
  }

  private static LocalDateTime randomUntil(Random random, LocalDate start) {
    var noon = start.plusDays(random.nextInt(900)).atTime(NOON);
    return random.nextBoolean() ? noon : noon.plusSeconds(random.nextInt(-40_000, 40_000));
  }

  private static String utc(LocalDateTime time, ZoneId zone) {
    var utc = LocalDateTime.ofInstant(time.atZone(zone).toInstant(), ZoneOffset.UTC);
    return ";UNTIL=" + dateTime(utc) + "Z";
  }

  private static String dateTime(LocalDateTime time) {
    return DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").format(time);
  }

  /**
   * How the rule ends.
   *
   * @param inUtc the same moment in the only form the other implementation takes beside a zone
   */
  private record End(String said, String inUtc) {}
}
