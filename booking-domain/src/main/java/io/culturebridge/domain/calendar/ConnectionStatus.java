package io.culturebridge.domain.calendar;

import java.util.Locale;

/** Whether a connected calendar can be used. */
public enum ConnectionStatus {
  CONNECTED,
  /** The provider no longer lets us in; only the owner can change that. */
  NEEDS_RECONNECT;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The status in answers and tables: lower case. */
  public String word() {
    return word;
  }
}
