package io.culturebridge.testkit;

import io.culturebridge.domain.analytics.AnalyticsRange;
import io.culturebridge.domain.analytics.ClientCounts;
import io.culturebridge.domain.analytics.LateCancellations;
import io.culturebridge.domain.analytics.SessionCounts;
import io.culturebridge.domain.analytics.SessionFigures;
import io.culturebridge.domain.analytics.SessionReport;
import io.culturebridge.domain.analytics.WeeklyHourCount;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.people.ClientId;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.testkit.RandomSessions.Made;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures as one would count them by hand, from the sessions in a list and from what the clocks
 * show at each; buckets are told apart by names, such as 2026-W13.
 */
record SlowAnalytics(List<Made> made, AnalyticsRange range) {

  private static final Duration QUARTER = Duration.ofMinutes(15);

  SessionReport report() {
    return new SessionReport(
        figures(start -> true),
        names().map(name -> figures(start -> name(start).equals(name))).toList(),
        hours());
  }

  /** The buckets of the range, by a look at the calendar every quarter of an hour. */
  List<TimeSlot> buckets() {
    var buckets = new ArrayList<TimeSlot>();
    for (var name : names().toList()) {
      var inside = instants().filter(instant -> name(instant).equals(name)).toList();
      buckets.add(TimeSlot.of(inside.getFirst(), inside.getLast().plus(QUARTER)));
    }
    return buckets;
  }

  private Stream<Instant> instants() {
    return Stream.iterate(
        range.time().start(), at -> at.isBefore(range.time().end()), at -> at.plus(QUARTER));
  }

  private Stream<String> names() {
    return instants().map(this::name).distinct();
  }

  private String name(Instant instant) {
    var date = LocalDate.ofInstant(instant, range.zone());
    return switch (range.bucket()) {
      case DAY -> date.toString();
      case WEEK ->
          date.get(IsoFields.WEEK_BASED_YEAR) + "-W" + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      case MONTH -> date.getYear() + "-" + date.getMonth();
    };
  }

  private SessionFigures figures(Predicate<Instant> isMeant) {
    var sessions = inRange().filter(session -> isMeant.test(session.start())).toList();
    var held = sessions.stream().filter(session -> !session.isCancelled()).toList();
    return new SessionFigures(
        new SessionCounts(
            count(sessions, BookingStatus.PENDING),
            count(sessions, BookingStatus.CONFIRMED),
            count(sessions, BookingStatus.COMPLETED),
            count(sessions, BookingStatus.CANCELLED)),
        Duration.ofMinutes(
            held.stream().mapToLong(s -> s.booking().slot().duration().toMinutes()).sum()),
        new LateCancellations(
            late(sessions, Role.CLIENT),
            late(sessions, Role.COACH),
            late(sessions, Role.ADMIN),
            late(sessions, Role.SYSTEM)),
        median(sessions),
        clients(held, isMeant));
  }

  private Stream<Made> inRange() {
    return made.stream().filter(session -> isInRange(session.start()));
  }

  private boolean isInRange(Instant start) {
    return !start.isBefore(range.time().start()) && start.isBefore(range.time().end());
  }

  private static long count(List<Made> sessions, BookingStatus status) {
    return sessions.stream().filter(session -> session.booking().status() == status).count();
  }

  private static long late(List<Made> sessions, Role by) {
    return sessions.stream()
        .filter(session -> session.isCancelled() && session.by() == by)
        .filter(session ->
            session.start().toEpochMilli() - session.booking().revision().updatedAt().toEpochMilli()
                < 86_400_000)
        .count();
  }

  private static @Nullable Duration median(List<Made> sessions) {
    var leads =
        sessions.stream()
            .map(s -> s.start().toEpochMilli() - s.booking().revision().createdAt().toEpochMilli())
            .sorted()
            .toList();
    int half = leads.size() / 2;
    if (leads.isEmpty()) {
      return null;
    }
    return leads.size() % 2 == 1
        ? Duration.ofMillis(leads.get(half))
        : Duration.ofMillis(leads.get(half - 1) + leads.get(half)).dividedBy(2);
  }

  private ClientCounts clients(List<Made> held, Predicate<Instant> isMeant) {
    Set<ClientId> all =
        held.stream().map(session -> session.booking().client()).collect(Collectors.toSet());
    long newcomers =
        all.stream().map(this::firstEver).filter(this::isInRange).filter(isMeant).count();
    return new ClientCounts(newcomers, all.size() - newcomers);
  }

  private Instant firstEver(ClientId client) {
    return made.stream()
        .filter(session -> session.booking().client().equals(client) && !session.isCancelled())
        .map(Made::start)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private List<WeeklyHourCount> hours() {
    return Stream.of(DayOfWeek.values())
        .flatMap(day -> Stream.iterate(0, hour -> hour < 24, hour -> hour + 1).map(h -> at(day, h)))
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable WeeklyHourCount at(DayOfWeek day, int hour) {
    long count =
        inRange()
            .filter(session -> !session.isCancelled())
            .map(session -> session.start().atZone(range.zone()))
            .filter(shown -> shown.getDayOfWeek() == day && shown.getHour() == hour)
            .count();
    return count == 0 ? null : new WeeklyHourCount(day, hour, count);
  }
}
