package io.culturebridge.persistence;

import static java.util.stream.Collectors.joining;

import io.culturebridge.domain.notification.NotificationPreferences;
import io.culturebridge.domain.people.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Update;

/** What somebody has chosen about being told, as columns. */
final class PreferencesRow {

  /** In the order the mapper reads them. */
  static final String COLUMNS = "email, reminders_minutes_before, language";

  private static final NotificationPreferences STANDARD = NotificationPreferences.standard();

  /** Of a row that may be absent: {@code p}. */
  static final String WANTS_MAIL = "coalesce(p.email, %s)".formatted(STANDARD.email());

  /** Of a row that may be absent: {@code p}. */
  static final String REMINDERS =
      "coalesce(p.reminders_minutes_before, '%s')".formatted(array(STANDARD.reminders()));

  /** Of a row that may be absent: {@code p}. */
  static final String LANGUAGE =
      "coalesce(p.language, '%s')".formatted(STANDARD.language().toLanguageTag());

  private PreferencesRow() {}

  /** Binds every column under its name, and the person. */
  static Update bind(Update statement, UserId person, NotificationPreferences preferences) {
    return statement
        .bind("person", person.value())
        .bind("email", preferences.email())
        .bind("reminders_minutes_before", array(preferences.reminders()))
        .bind("language", preferences.language().toLanguageTag());
  }

  static NotificationPreferences map(ResultSet row) throws SQLException {
    var minutes = (Integer[]) row.getArray(2).getArray();
    return new NotificationPreferences(
        row.getBoolean(1),
        Stream.of(minutes).map(Duration::ofMinutes).toList(),
        Locale.forLanguageTag(row.getString(3)));
  }

  private static String array(List<Duration> reminders) {
    return reminders.stream()
        .map(lead -> String.valueOf(lead.toMinutes()))
        .collect(joining(",", "{", "}"));
  }
}
