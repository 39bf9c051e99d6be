package io.culturebridge.domain.calendar;

import java.util.Locale;

/** How far the event of a participant has followed the booking. */
public enum LinkStatus {
  /** Something is to be done that was not tried yet. */
  PENDING,
  /** The event says what the booking says, or is gone as it should be. */
  SYNCED,
  /** Tried in vain, and to be tried again. */
  RETRYING,
  /** Tried in vain, and not tried again until the booking changes or somebody asks. */
  FAILED;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The status in answers and tables: lower case. */
  public String word() {
    return word;
  }
}
