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

  /** Room for an instant in a longer text. */
  public static final String ROOM = "0000-00-00T00:00:00Z";

  private static final long SECONDS_PER_DAY = 86_400;
  private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  private final byte[] text;
  private final int at;
  private long day = Long.MIN_VALUE;

  public UtcText() {
    this(ROOM.getBytes(US_ASCII), 0);
  }

  /** Shows instants inside the ASCII text, where it has {@link #ROOM}. */
  public UtcText(byte[] text, int at) {
    this.text = text;
    this.at = at;
  }

  public static void member(JsonGenerator json, String name, Instant instant) {
    json.writeName(name);
    new UtcText().write(json, instant);
  }

  @Override
  public void write(JsonGenerator json, Instant instant) {
    if (show(instant)) {
      json.writeRawUTF8String(text, at, ROOM.length());
    } else {
      json.writeString(Instant.ofEpochSecond(instant.getEpochSecond()).toString());
    }
  }

  /** Puts the instant into the text; false when its year has not four digits. */
  public boolean show(Instant instant) {
    long second = instant.getEpochSecond();
    if (second < FIRST || second > LAST) {
      return false;
    }
    setDay(Math.floorDiv(second, SECONDS_PER_DAY));
    setTime((int) Math.floorMod(second, SECONDS_PER_DAY));
    return true;
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

  private void twoDigits(int offset, int number) {
    text[at + offset] = (byte) ('0' + number / 10);
    text[at + offset + 1] = (byte) ('0' + number % 10);
  }
}
