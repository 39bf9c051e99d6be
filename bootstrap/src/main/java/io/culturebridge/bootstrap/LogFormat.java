package io.culturebridge.bootstrap;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How log lines look. */
enum LogFormat {
  TEXT,
  JSON;

  /** Logback configures itself before it can be handed anything. */
  private static final String PROPERTY = "booking.log.format";

  static Optional<LogFormat> ofWord(String word) {
    return Stream.of(values()).filter(format -> format.word().equals(word)).findAny();
  }

  static LogFormat inUse() {
    return ofWord(System.getProperty(PROPERTY, TEXT.word())).orElse(TEXT);
  }

  /** Takes effect if nothing has been logged yet. */
  void use() {
    System.setProperty(PROPERTY, word());
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
