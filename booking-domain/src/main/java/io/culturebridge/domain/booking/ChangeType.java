package io.culturebridge.domain.booking;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened to a booking. */
public enum ChangeType {
  REQUESTED,
  CONFIRMED,
  COMPLETED,
  CANCELLED,
  RESCHEDULED,
  NOTES_CHANGED,
  MEETING_LINK_SET;

  private static final Map<String, ChangeType> BY_WORD =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(ChangeType::word, Function.identity()));

  private final String word = name().toLowerCase(Locale.ROOT);

  /**
   * What happened between two versions of a booking. Of several things at once the weightiest is
   * named: a status over a slot, a slot over notes.
   *
   * @param before null for a booking that is new
   */
  public static ChangeType between(@Nullable Booking before, Booking after) {
    if (before == null || before.status() != after.status()) {
      return ofStatus(after.status());
    }
    if (!before.slot().equals(after.slot())) {
      return RESCHEDULED;
    }
    return Objects.equals(before.meetingLink(), after.meetingLink())
        ? NOTES_CHANGED
        : MEETING_LINK_SET;
  }

  /** The type in answers and tables: lower case. */
  public String word() {
    return word;
  }

  /** The type of that word; none when there is no such type. */
  public static Optional<ChangeType> ofWord(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  private static ChangeType ofStatus(BookingStatus status) {
    return switch (status) {
      case PENDING -> REQUESTED;
      case CONFIRMED -> CONFIRMED;
      case COMPLETED -> COMPLETED;
      case CANCELLED -> CANCELLED;
    };
  }
}
