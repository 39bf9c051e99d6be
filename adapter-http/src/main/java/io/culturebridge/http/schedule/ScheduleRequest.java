package io.culturebridge.http.schedule;

import io.culturebridge.domain.availability.DateOverride;
import io.culturebridge.domain.availability.LocalHours;
import io.culturebridge.domain.availability.RecurringHours;
import io.culturebridge.domain.availability.Schedule;
import io.culturebridge.domain.availability.SlotRules;
import io.culturebridge.domain.availability.WeeklyHours;
import io.culturebridge.domain.availability.WhenCalendarUnreadable;
import io.culturebridge.domain.recurrence.RecurrenceRule;
import io.culturebridge.http.input.Dates;
import io.culturebridge.http.input.Given;
import io.culturebridge.http.input.Members;
import io.culturebridge.http.input.Numbers;
import io.culturebridge.http.input.Zones;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The schedule a coach wants. Everything is read before anything is made of it, so that all that is
 * wrong is told at once.
 */
final class ScheduleRequest {

  private static final int MOST_HOURS_PER_OVERRIDE = 20;
  private static final int MINUTES_PER_DAY = 1_440;
  private static final int MOST_NOTICE = 365 * MINUTES_PER_DAY;
  private static final int LONGEST_WINDOW = 3_650;
  private static final int MOST_PER_DAY = 500;

  private final Members body;
  private final Given<ZoneId> zone;
  private final List<Given<WeeklyHours>> weekly;
  private final List<GivenOverride> overrides;
  private final List<Given<RecurringHours>> recurring;

  ScheduleRequest(Members body) {
    this.body = body;
    zone = body.text("timezone").as(Zones::parse).required();
    weekly =
        entries(body.objects("slots", Schedule.MOST_WEEKLY).required(), ScheduleRequest::weekly);
    var dates = new HashSet<LocalDate>();
    overrides =
        entries(
            body.objects("overrides", Schedule.MOST_OVERRIDES),
            member -> GivenOverride.of(member, dates));
    recurring = entries(body.objects("recurring", Schedule.MOST_RECURRING), this::recurring);
  }

  Schedule schedule() {
    var unreadable = body.text("when_calendar_unreadable").as(ScheduleRequest::unreadable);
    var rules = rules();
    return new Schedule(
        zone.get(),
        all(weekly),
        overrides.stream().map(GivenOverride::made).toList(),
        all(recurring),
        rules,
        unreadable.or(WhenCalendarUnreadable.CLOSED));
  }

  private SlotRules rules() {
    var interval = minutes("slot_interval_minutes", 1, MINUTES_PER_DAY);
    var before = minutes("buffer_before_minutes", 0, MINUTES_PER_DAY);
    var after = minutes("buffer_after_minutes", 0, MINUTES_PER_DAY);
    var notice = minutes("minimum_notice_minutes", 0, MOST_NOTICE);
    var window = number("booking_window_days", 1, LONGEST_WINDOW);
    var perDay = number("max_bookings_per_day", 1, MOST_PER_DAY);
    var standard = SlotRules.standard();
    return new SlotRules(
        interval.or(standard.interval()),
        before.or(standard.bufferBefore()),
        after.or(standard.bufferAfter()),
        notice.or(standard.minimumNotice()),
        window.orNull(),
        perDay.orNull());
  }

  private Given<Duration> minutes(String name, int least, int most) {
    return number(name, least, most).as(Duration::ofMinutes);
  }

  private Given<Integer> number(String name, int least, int most) {
    return body.integerOrNull(name).as(Numbers.between(least, most));
  }

  private static WhenCalendarUnreadable unreadable(String word) {
    return WhenCalendarUnreadable.ofWord(word)
        .orElseThrow(() -> new IllegalArgumentException("must be one of closed, last_known, open"));
  }

  private static Given<WeeklyHours> weekly(Members member) {
    return member
        .text("day")
        .as(ScheduleRequest::day)
        .required()
        .and(hours(member), WeeklyHours::new);
  }

  private static DayOfWeek day(String word) {
    return Stream.of(DayOfWeek.values())
        .filter(day -> day.name().equalsIgnoreCase(word))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("must be a day such as monday"));
  }

  private static Given<LocalHours> hours(Members member) {
    var start = member.text("start").as(LocalHours::startMinute).required();
    return member
        .text("end")
        .as(LocalHours::endMinute)
        .required()
        .matching(
            start, (to, from) -> !to.equals(from), "must not be the start; a day is 00:00 to 24:00")
        .and(start, (to, from) -> LocalHours.between(from, to));
  }

  private static <T> List<T> entries(Given<List<Members>> members, Function<Members, T> reading) {
    return members.orWhileReading(List.of()).stream().map(reading).toList();
  }

  private static <T> List<T> all(List<Given<T>> given) {
    return given.stream().map(Given::get).toList();
  }

  private record GivenOverride(Given<LocalDate> date, List<Given<LocalHours>> hours) {

    static GivenOverride of(Members member, Set<LocalDate> seen) {
      var date = member.text("date").as(Dates::parse).as(day -> unseen(day, seen)).required();
      var slots = member.objects("slots", MOST_HOURS_PER_OVERRIDE).required();
      return new GivenOverride(date, entries(slots, ScheduleRequest::hours));
    }

    private static LocalDate unseen(LocalDate date, Set<LocalDate> seen) {
      if (!seen.add(date)) {
        throw new IllegalArgumentException("must not come twice");
      }
      return date;
    }

    DateOverride made() {
      return new DateOverride(date.get(), all(hours));
    }
  }

  /** A rule that never occurs is told at once, with all else that is wrong. */
  private Given<RecurringHours> recurring(Members member) {
    var rule = member.text("rrule").as(RecurrenceRule::parse).required();
    var start = member.text("start_date").as(Dates::parse).required();
    var hours = hours(member);
    var except = exceptDates(member);
    return rule.and(start.and(zone, Beginning::new), RuleFrom::new)
        .and(hours, (from, times) -> from.open(times, except));
  }

  /** What stands in for a wrong date is never seen: the request ends there. */
  private static Set<LocalDate> exceptDates(Members member) {
    return member.texts("exdates", RecurringHours.MOST_EXCEPT_DATES).stream()
        .map(date -> date.<LocalDate>as(Dates::parse).orWhileReading(LocalDate.EPOCH))
        .collect(Collectors.toUnmodifiableSet());
  }

  private record Beginning(LocalDate date, ZoneId zone) {}

  private record RuleFrom(RecurrenceRule rule, Beginning beginning) {

    RecurringHours open(LocalHours hours, Set<LocalDate> except) {
      return RecurringHours.of(rule, beginning.date, hours, except, beginning.zone);
    }
  }
}
