package io.culturebridge.domain.series;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;

/** What another implementation makes of a rule, on the clocks and in the zone. */
final class ExpandedRule {

  static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

  /** More than a series has with all that may be excepted. */
  private static final int ENOUGH = 320;

  private final List<LocalDateTime> locals;
  private final List<Instant> instants;

  /** A rule from a local time on that the clocks of the zone show once. */
  ExpandedRule(String rule, LocalDateTime start, ZoneId zone)
      throws InvalidRecurrenceRuleException {
    var end = end(rule, zone);
    instants = expanded(rule, start, end, zone);
    locals =
        expanded(rule, start, end, ZoneOffset.UTC).stream()
            .map(instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC))
            .toList();
  }

  /** What the clocks show, also where they skip it. */
  List<LocalDateTime> locals() {
    return locals;
  }

  Instant instantOf(LocalDateTime local) {
    return instants.get(locals.indexOf(local));
  }

  private static List<Instant> expanded(
      String rule, LocalDateTime start, LocalDateTime end, ZoneId zone)
      throws InvalidRecurrenceRuleException {
    long first = start.atZone(zone).toInstant().toEpochMilli();
    var found =
        new RecurrenceRule(ending(rule, end, zone)).iterator(first, TimeZone.getTimeZone(zone));
    var instants = new ArrayList<Instant>();
    while (found.hasNext() && instants.size() < ENOUGH) {
      instants.add(Instant.ofEpochMilli(found.nextMillis()));
    }
    return instants;
  }

  /** With its end in the only form that the other implementation takes beside a zone. */
  private static String ending(String rule, LocalDateTime end, ZoneId zone) {
    var utc = LocalDateTime.ofInstant(end.atZone(zone).toInstant(), ZoneOffset.UTC);
    return rule.replaceFirst("UNTIL=.*", "UNTIL=" + DATE_TIME.format(utc) + "Z");
  }

  /** The last local time of a rule that has an UNTIL, which must be the last of its parts. */
  private static LocalDateTime end(String rule, ZoneId zone) {
    var until = rule.replaceFirst(".*UNTIL=", "");
    if (until.equals(rule)) {
      return LocalDate.EPOCH.atStartOfDay();
    }
    if (!until.contains("T")) {
      return LocalDate.parse(until, DateTimeFormatter.BASIC_ISO_DATE)
          .atTime(LocalTime.of(23, 59, 59));
    }
    if (!until.endsWith("Z")) {
      return LocalDateTime.parse(until, DATE_TIME);
    }
    var utc = LocalDateTime.parse(until.substring(0, until.length() - 1), DATE_TIME);
    return LocalDateTime.ofInstant(utc.toInstant(ZoneOffset.UTC), zone);
  }
}
