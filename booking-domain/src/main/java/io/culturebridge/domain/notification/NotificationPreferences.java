package io.culturebridge.domain.notification;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How somebody wants to be told of their sessions.
 *
 * @param email whether by mail at all
 * @param reminders how long before a confirmed session, whole minutes, the longest first, each once
 * @param language of the mails
 */
public record NotificationPreferences(boolean email, List<Duration> reminders, Locale language) {

  public static final int MOST_REMINDERS = 5;
  public static final Duration SHORTEST_LEAD = Duration.ofMinutes(5);
  public static final Duration LONGEST_LEAD = Duration.ofDays(28);

  /**
   * @throws IllegalArgumentException when there are more than {@link #MOST_REMINDERS} reminders, or
   *     one is shorter than {@link #SHORTEST_LEAD} or longer than {@link #LONGEST_LEAD}
   */
  public NotificationPreferences {
    reminders = reminders.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    if (reminders.size() > MOST_REMINDERS) {
      throw new IllegalArgumentException("must be at most " + MOST_REMINDERS);
    }
    reminders.forEach(NotificationPreferences::requireLead);
  }

  private static void requireLead(Duration lead) {
    if (lead.compareTo(SHORTEST_LEAD) < 0 || lead.compareTo(LONGEST_LEAD) > 0) {
      throw new IllegalArgumentException(
          "must be from %d to %d minutes"
              .formatted(SHORTEST_LEAD.toMinutes(), LONGEST_LEAD.toMinutes()));
    }
  }

  /** Of whoever has not chosen: mail in English, reminders a day and an hour before. */
  public static NotificationPreferences standard() {
    return new NotificationPreferences(
        true, List.of(Duration.ofDays(1), Duration.ofHours(1)), Locale.ENGLISH);
  }

  /** The same without any mail. */
  public NotificationPreferences withoutEmail() {
    return new NotificationPreferences(false, reminders, language);
  }
}
