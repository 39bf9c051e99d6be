package io.culturebridge.email;

import io.culturebridge.domain.time.TimeSlot;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;

/** Times as a reader writes them: in their language and zone. */
final class Times {

  private final Phrases phrases;
  private final ZoneId zone;

  Times(Phrases phrases, ZoneId zone) {
    this.phrases = phrases;
    this.zone = zone instanceof ZoneOffset offset ? ZoneId.ofOffset("UTC", offset) : zone;
  }

  /** Such as "Saturday, November 15, 2025, 3:00 PM – 4:00 PM (Europe/Madrid, CET)". */
  String full(TimeSlot slot) {
    var start = slot.start().atZone(zone);
    var end = slot.end().atZone(zone);
    boolean oneDay = start.toLocalDate().equals(end.toLocalDate());
    return phrases.of(
        oneDay ? "time.oneday" : "time.overnight",
        Map.of(
            "day", day(start),
            "start", time(start),
            "lastday", day(end),
            "end", time(end),
            "zone", zone(start)));
  }

  /** Such as "Sat, Nov 15, 3:00 PM CET". */
  String brief(Instant instant) {
    var local = instant.atZone(zone);
    var pattern = DateTimeFormatter.ofLocalizedPattern("MMMEd");
    return phrases.of(
        "time.brief",
        Map.of("day", format(pattern, local), "time", time(local), "zone", shortName(local)));
  }

  private String day(ZonedDateTime local) {
    return format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL), local);
  }

  private String time(ZonedDateTime local) {
    return format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), local);
  }

  private String zone(ZonedDateTime local) {
    var shortName = shortName(local);
    return zone.getId().equals(shortName)
        ? shortName
        : phrases.of("time.zone", Map.of("id", zone.getId(), "name", shortName));
  }

  private String shortName(ZonedDateTime local) {
    return format(DateTimeFormatter.ofPattern("zzz", language()), local);
  }

  /** The narrow no-break space of CLDR shows as a box in older mail programs. */
  private String format(DateTimeFormatter formatter, ZonedDateTime local) {
    return formatter.withLocale(language()).format(local).replace('\u202F', '\u00A0');
  }

  private Locale language() {
    return phrases.language();
  }
}
