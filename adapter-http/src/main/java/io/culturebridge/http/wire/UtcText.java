package io.culturebridge.http.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.LocalDate;
import tools.jackson.core.JsonGenerator;

/**
 * Writes instants as {@code 2025-11-15T14:00:00Z}, fractions cut. Remembers the day it wrote last,
 * which makes long lists of times cheap; for one thread.
 */
public final class UtcText implements InstantText {

  private static final long SECONDS_PER_DAY = 86_400;
  private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  private final byte[] text = "0000-00-00T00:00:00Z".getBytes(US_ASCII);
  private long day = Long.MIN_VALUE;

  public static void member(JsonGenerator json, String name, Instant instant) {
    json.writeName(name);
    new UtcText().write(json, instant);
  }

  @Override
  public void write(JsonGenerator json, Instant instant) {
    long second = instant.getEpochSecond();
    if (second < FIRST || second > LAST) {
      json.writeString(Instant.ofEpochSecond(second).toString());
      return;
    }
    setDay(Math.floorDiv(second, SECONDS_PER_DAY));
    setTime((int) Math.floorMod(second, SECONDS_PER_DAY));
    json.writeRawUTF8String(text, 0, text.length);
  }

  private void setDay(long epochDay) {
    if (epochDay != day) {
      var date = LocalDate.ofEpochDay(epochDay);
      twoDigits(0, date.getYear() / 100);
      twoDigits(2, date.getYear() % 100);
      twoDigits(5, date.getMonthValue());
      twoDigits(8, date.getDayOfMonth());
      day = epochDay;
    }
  }

  private void setTime(int secondOfDay) {
    twoDigits(11, secondOfDay / 3_600);
    twoDigits(14, secondOfDay / 60 % 60);
    twoDigits(17, secondOfDay % 60);
  }

  private void twoDigits(int at, int number) {
    text[at] = (byte) ('0' + number / 10);
    text[at + 1] = (byte) ('0' + number % 10);
  }
}
