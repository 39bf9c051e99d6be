package io.culturebridge.domain.series;

import static io.culturebridge.testkit.Fixtures.aCoach;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.booking.Notes;
import io.culturebridge.domain.recurrence.RecurrenceRule;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random series, compared with what another implementation of RFC 5545 makes of their rules. */
final class SeriesOracleTest {

  private static final int RULES_PER_SEED = 10;

  private static final List<ZoneId> ZONES =
      ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();

  private static final List<String> RULES =
      List.of(
          "FREQ=DAILY",
          "FREQ=DAILY;INTERVAL=3",
          "FREQ=DAILY;BYDAY=MO,WE,FR",
          "FREQ=DAILY;BYMONTH=3,4,10,11",
          "FREQ=WEEKLY",
          "FREQ=WEEKLY;BYDAY=TU,TH",
          "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SA,SU",
          "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU;WKST=SU",
          "FREQ=MONTHLY",
          "FREQ=MONTHLY;BYMONTHDAY=-1",
          "FREQ=MONTHLY;BYMONTHDAY=29,30,31",
          "FREQ=MONTHLY;BYDAY=1MO,-1FR",
          "FREQ=MONTHLY;INTERVAL=2;BYDAY=2SU",
          "FREQ=MONTHLY;BYDAY=SU",
          "FREQ=YEARLY",
          "FREQ=YEARLY;BYMONTH=3,10;BYDAY=SU");

  static IntStream seeds() {
    return new Random().ints(30);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_sessions_are_those_of_another_implementation(int seed)
      throws InvalidRecurrenceRuleException {
    var random = new Random(seed);
    for (int i = 0; i < RULES_PER_SEED; i++) {
      var zone = ZONES.get(random.nextInt(ZONES.size()));
      var rule = RULES.get(random.nextInt(RULES.size()));
      var first = firstOf(rule, randomStart(random, zone), zone);
      agree(seed, zone, first, rule + randomEnd(random, first, zone), random);
    }
  }

  private static void agree(int seed, ZoneId zone, LocalDateTime first, String rule, Random random)
      throws InvalidRecurrenceRuleException {
    var theirs = new ExpandedRule(rule, first, zone);
    var except = randomDates(random, theirs.locals());
    var request = request(first, zone, rule, except);
    var context = "seed %d: %s from %s in %s but on %s".formatted(seed, rule, first, zone, except);
    var wanted =
        theirs.locals().stream().filter(local -> !except.contains(local.toLocalDate())).toList();
    var latest = first.toLocalDate().plusYears(2);
    boolean isTooLate =
        theirs.locals().stream().anyMatch(local -> local.toLocalDate().isAfter(latest));
    try {
      var ours = request.occurrences();
      assertThat(isTooLate).as(context).isFalse();
      assertThat(ours).as(context).extracting(Occurrence::local).isEqualTo(wanted);
      assertThat(ours)
          .as(context)
          .filteredOn(occurrence -> isShownOnce(occurrence.local(), zone))
          .allMatch(
              occurrence -> occurrence.slot().start().equals(theirs.instantOf(occurrence.local())));
    } catch (RejectedException refusal) {
      assertThat(refusal.rejection())
          .as(context)
          .isInstanceOf(
              isTooLate || wanted.size() > SeriesRequest.MOST
                  ? Rejection.SeriesTooLong.class
                  : Rejection.SeriesWithoutSessions.class);
      assertThat(isTooLate || wanted.size() > SeriesRequest.MOST || wanted.isEmpty())
          .as(context)
          .isTrue();
    }
  }

  /** A start for which the rule has a session then. */
  private static LocalDateTime firstOf(String rule, LocalDateTime start, ZoneId zone)
      throws InvalidRecurrenceRuleException {
    var first = new ExpandedRule(rule + ";COUNT=1", start, zone).locals().getFirst();
    return isShownOnce(first, zone) ? first : first.with(LocalTime.NOON);
  }

  private static SeriesRequest request(
      LocalDateTime first, ZoneId zone, String rule, Set<LocalDate> except) {
    return new SeriesRequest(
        aCoach(),
        first.atZone(zone).toInstant(),
        Duration.ofHours(1),
        zone,
        RecurrenceRule.parse(rule),
        except,
        Notes.none(),
        OnConflict.SKIP);
  }

  /** Mostly at night, when clocks change. */
  private static LocalDateTime randomStart(Random random, ZoneId zone) {
    int hours = random.nextInt(4) == 0 ? 24 : 4;
    var time = LocalTime.of(random.nextInt(hours), 15 * random.nextInt(4));
    var start = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(4_000)).atTime(time);
    return isShownOnce(start, zone) ? start : start.with(LocalTime.NOON);
  }

  private static String randomEnd(Random random, LocalDateTime first, ZoneId zone) {
    var end =
        first
            .plusDays(random.nextInt(random.nextBoolean() ? 100 : 760))
            .plusSeconds(random.nextBoolean() ? 0 : random.nextInt(-20_000, 20_000));
    if (end.isBefore(first) || !isShownOnce(end, zone) || random.nextBoolean()) {
      return ";COUNT=" + random.nextInt(1, random.nextInt(3) == 0 ? 110 : 40);
    }
    var utc = LocalDateTime.ofInstant(end.atZone(zone).toInstant(), ZoneOffset.UTC);
    return switch (random.nextInt(3)) {
      case 0 -> ";UNTIL=" + DateTimeFormatter.BASIC_ISO_DATE.format(end.toLocalDate());
      case 1 -> ";UNTIL=" + ExpandedRule.DATE_TIME.format(end);
      default -> ";UNTIL=" + ExpandedRule.DATE_TIME.format(utc) + "Z";
    };
  }

  /** Some of the rule's, and some others. */
  private static Set<LocalDate> randomDates(Random random, List<LocalDateTime> of) {
    var dates = new HashSet<LocalDate>();
    while (random.nextInt(3) != 0) {
      dates.add(of.get(random.nextInt(of.size())).toLocalDate().plusDays(random.nextInt(2)));
    }
    return dates;
  }

  private static boolean isShownOnce(LocalDateTime local, ZoneId zone) {
    return zone.getRules().getValidOffsets(local).size() == 1;
  }
}
