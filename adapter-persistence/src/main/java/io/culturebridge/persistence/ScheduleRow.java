package io.culturebridge.persistence;

import io.culturebridge.domain.availability.DateOverride;
import io.culturebridge.domain.availability.LocalHours;
import io.culturebridge.domain.availability.RecurringHours;
import io.culturebridge.domain.availability.Schedule;
import io.culturebridge.domain.availability.SlotRules;
import io.culturebridge.domain.availability.WeeklyHours;
import io.culturebridge.domain.availability.WhenCalendarUnreadable;
import io.culturebridge.domain.recurrence.RecurrenceRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.SqlStatement;

/** A schedule as columns; its hours are lines of words between spaces. */
final class ScheduleRow {

  /** In the order the mapper reads them. */
  static final String COLUMNS =
      "timezone, weekly, overrides, recurring, slot_interval_minutes, buffer_before_minutes,"
          + " buffer_after_minutes, minimum_notice_minutes, booking_window_days,"
          + " max_bookings_per_day, when_calendar_unreadable";

  private ScheduleRow() {}

  /** Binds every column under its name. */
  static <S extends SqlStatement<S>> S bind(S statement, Schedule schedule) {
    var rules = schedule.rules();
    return statement
        .bind("timezone", schedule.zone().getId())
        .bindArray("weekly", String.class, lines(schedule.weekly(), ScheduleRow::line))
        .bindArray("overrides", String.class, lines(schedule.overrides(), ScheduleRow::line))
        .bindArray("recurring", String.class, lines(schedule.recurring(), ScheduleRow::line))
        .bind("slot_interval_minutes", rules.interval().toMinutes())
        .bind("buffer_before_minutes", rules.bufferBefore().toMinutes())
        .bind("buffer_after_minutes", rules.bufferAfter().toMinutes())
        .bind("minimum_notice_minutes", rules.minimumNotice().toMinutes())
        .bind("booking_window_days", rules.windowDays())
        .bind("max_bookings_per_day", rules.mostPerDay())
        .bind("when_calendar_unreadable", schedule.whenCalendarUnreadable().word());
  }

  /** Reads {@link #COLUMNS} from column {@code first} on. */
  static Schedule map(ResultSet row, int first) throws SQLException {
    var zone = ZoneId.of(row.getString(first));
    return new Schedule(
        zone,
        parsed(row, first + 1, ScheduleRow::weekly),
        parsed(row, first + 2, ScheduleRow::override),
        parsed(row, first + 3, line -> recurring(line, zone)),
        new SlotRules(
            minutes(row, first + 4),
            minutes(row, first + 5),
            minutes(row, first + 6),
            minutes(row, first + 7),
            row.getObject(first + 8, Integer.class),
            row.getObject(first + 9, Integer.class)),
        WhenCalendarUnreadable.ofWord(row.getString(first + 10)).orElseThrow());
  }

  private static <T> List<String> lines(List<T> values, Function<T, String> line) {
    return values.stream().map(line).toList();
  }

  private static String line(WeeklyHours weekly) {
    return weekly.day().name().toLowerCase(Locale.ROOT) + " " + weekly.hours();
  }

  private static String line(DateOverride override) {
    return (override.date() + " " + joined(override.hours().stream())).strip();
  }

  private static String line(RecurringHours recurring) {
    var except = joined(recurring.exceptDates().stream().sorted());
    var days = recurring.days();
    return "%s %s %s %s".formatted(days.start(), recurring.hours(), days.rule(), except).strip();
  }

  private static String joined(Stream<?> values) {
    return values.map(String::valueOf).collect(Collectors.joining(","));
  }

  private static WeeklyHours weekly(String line) {
    var words = line.split(" ", -1);
    return new WeeklyHours(DayOfWeek.valueOf(words[0].toUpperCase(Locale.ROOT)), hours(words[1]));
  }

  private static DateOverride override(String line) {
    var words = line.split(" ", -1);
    return new DateOverride(
        LocalDate.parse(words[0]), list(words, 1).map(ScheduleRow::hours).toList());
  }

  private static RecurringHours recurring(String line, ZoneId zone) {
    var words = line.split(" ", -1);
    Set<LocalDate> except =
        list(words, 3).map(LocalDate::parse).collect(Collectors.toUnmodifiableSet());
    return RecurringHours.of(
        RecurrenceRule.parse(words[2]), LocalDate.parse(words[0]), hours(words[1]), except, zone);
  }

  /** The values of a word that may be missing, between its commas. */
  private static Stream<String> list(String[] words, int index) {
    return index < words.length ? Stream.of(words[index].split(",", -1)) : Stream.empty();
  }

  private static LocalHours hours(String word) {
    var times = word.split("-", -1);
    return LocalHours.of(times[0], times[1]);
  }

  private static <T> List<T> parsed(ResultSet row, int column, Function<String, T> parse)
      throws SQLException {
    var lines = (String[]) row.getArray(column).getArray();
    return Arrays.stream(lines).map(parse).toList();
  }

  private static Duration minutes(ResultSet row, int column) throws SQLException {
    return Duration.ofMinutes(row.getLong(column));
  }
}
