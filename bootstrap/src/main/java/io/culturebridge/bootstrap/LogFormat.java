package io.culturebridge.bootstrap;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How log lines look; {@code logback.xml} has an appender for each. */
enum LogFormat {
  TEXT,
  JSON;

  static Optional<LogFormat> ofWord(String word) {
    return Stream.of(values()).filter(format -> format.word().equals(word)).findAny();
  }

  /** Takes effect if nothing has been logged yet. */
  void use() {
    System.setProperty("booking.log.format", word());
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
