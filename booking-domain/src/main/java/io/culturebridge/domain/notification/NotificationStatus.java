package io.culturebridge.domain.notification;

import java.util.Locale;

/** How far a notification has come. */
public enum NotificationStatus {
  /** To be sent when its time comes. */
  PLANNED,
  /** Tried in vain, and to be tried again. */
  RETRYING,
  /** Taken over by whoever carries it on. */
  SENT,
  /** Tried in vain, and not tried again. */
  FAILED,
  /** Not sent, because it was no longer true or no longer wanted. */
  DROPPED;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The status in answers and tables: lower case. */
  public String word() {
    return word;
  }
}
