package io.culturebridge.email;

import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.time.TimeSlot;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class TimesTest {

  private static final TimeSlot LATE = slot("2025-11-15T22:30:00Z", "2025-11-15T23:30:00Z");

  @Test
  void times_are_those_of_the_readers_zone() {
    assertThat(times("en", "America/New_York").full(SLOT))
        .isEqualTo(
            "Saturday, November 15, 2025, 9:00\u00A0AM – 10:00\u00A0AM (America/New_York, EST)");
    assertThat(times("en", "Pacific/Chatham").full(SLOT))
        .isEqualTo(
            "Sunday, November 16, 2025, 3:45\u00A0AM – 4:45\u00A0AM (Pacific/Chatham, GMT+13:45)");
  }

  @Test
  void summer_and_winter_have_their_own_names() {
    var summer = slot("2025-07-01T14:00:00Z", "2025-07-01T14:45:00Z");

    assertThat(times("es", "Europe/Madrid").full(summer))
        .isEqualTo("martes, 1 de julio de 2025, de 16:00 a 16:45 (Europe/Madrid, CEST)");
  }

  @Test
  void a_session_over_midnight_ends_on_another_day() {
    assertThat(times("es", "Europe/Madrid").full(LATE))
        .isEqualTo(
            "sábado, 15 de noviembre de 2025, 23:30 – domingo, 16 de noviembre de 2025, 0:30"
                + " (Europe/Madrid, CET)");
    assertThat(times("en", "Z").full(LATE)).doesNotContain("16");
  }

  @Test
  void a_zone_without_a_name_of_its_own_is_written_once() {
    assertThat(times("en", "Z").full(SLOT)).endsWith("2:00\u00A0PM – 3:00\u00A0PM (UTC)");
    assertThat(times("en", "UTC").full(SLOT)).endsWith("(UTC)");
    assertThat(times("en", "+05:30").full(SLOT)).endsWith("(UTC+05:30)");
  }

  @Test
  void a_subject_has_room_for_the_start_only() {
    assertThat(times("es", "Europe/Madrid").brief(SLOT.start()))
        .isEqualTo("sáb, 15 nov, 15:00 CET");
  }

  private static Times times(String language, String zone) {
    var phrases = Languages.found().of(Locale.forLanguageTag(language));
    return new Times(phrases, ZoneId.of(zone));
  }
}
