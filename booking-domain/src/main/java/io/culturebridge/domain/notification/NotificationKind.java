package io.culturebridge.domain.notification;

import io.culturebridge.domain.booking.ChangeType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people are told of. */
public enum NotificationKind {
  REQUESTED,
  CONFIRMED,
  RESCHEDULED,
  CANCELLED,
  COMPLETED,
  /** A confirmed session is near. */
  REMINDER;

  private static final Map<String, NotificationKind> BY_WORD =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(NotificationKind::word, Function.identity()));

  private final String word = name().toLowerCase(Locale.ROOT);

  /** What people are told after such a change; none when it is not worth a mail. */
  public static Optional<NotificationKind> after(ChangeType change) {
    return switch (change) {
      case REQUESTED -> Optional.of(REQUESTED);
      case CONFIRMED -> Optional.of(CONFIRMED);
      case RESCHEDULED -> Optional.of(RESCHEDULED);
      case CANCELLED -> Optional.of(CANCELLED);
      case COMPLETED -> Optional.of(COMPLETED);
      case NOTES_CHANGED, MEETING_LINK_SET -> Optional.empty();
    };
  }

  /** The kind in answers and tables: lower case. */
  public String word() {
    return word;
  }

  /** The kind of that word; none when there is no such kind. */
  public static Optional<NotificationKind> ofWord(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }
}
