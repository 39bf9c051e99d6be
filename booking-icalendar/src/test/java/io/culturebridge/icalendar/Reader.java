package io.culturebridge.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what is written by a library that did not write it. */
final class Reader {

  private static final Pattern LINE_END = Pattern.compile("\r\n");

  private Reader() {}

  /** The one calendar, which has nothing its reader warns of and keeps to the form of its lines. */
  static ICalendar read(String text) {
    assertThat(text).endsWith("END:VCALENDAR\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(LINE_END.split(text, 0))
        .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
    var warnings = new ArrayList<List<ParseWarning>>();
    var calendars = Biweekly.parse(text).warnings(warnings).all();
    assertThat(warnings).containsExactly(List.of());
    assertThat(calendars).hasSize(1);
    assertThat(calendars.getFirst().validate(ICalVersion.V2_0)).isEmpty();
    return calendars.getFirst();
  }

  static VEvent readEvent(String text) {
    var events = read(text).getEvents();
    assertThat(events).hasSize(1);
    return events.getFirst();
  }
}
