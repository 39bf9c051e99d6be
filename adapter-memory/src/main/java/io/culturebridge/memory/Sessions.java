package io.culturebridge.memory;

import io.culturebridge.domain.analytics.ClientCounts;
import io.culturebridge.domain.analytics.LateCancellations;
import io.culturebridge.domain.analytics.SessionCounts;
import io.culturebridge.domain.analytics.SessionFigures;
import io.culturebridge.domain.analytics.WeeklyHourCount;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingChange;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.people.ClientId;
import io.culturebridge.domain.time.TimeSlot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sessions that figures are about, each with its last change; all of its clients' history. */
record Sessions(List<BookingChange> changes) {

  private static final int HOURS = 24;

  SessionFigures in(TimeSlot time) {
    var counts = SessionCounts.none();
    var late = LateCancellations.none();
    var booked = Duration.ZERO;
    for (var change : startingIn(time).toList()) {
      var booking = change.booking();
      counts = counts.plus(booking.status(), 1);
      booked = isCancelled(booking) ? booked : booked.plus(booking.slot().duration());
      late = isLate(booking) ? late.plus(change.by().role(), 1) : late;
    }
    return new SessionFigures(counts, booked, late, medianLeadTime(time), clients(time));
  }

  private static boolean isCancelled(Booking booking) {
    return booking.status() == BookingStatus.CANCELLED;
  }

  private static boolean isLate(Booking booking) {
    var notice = Duration.between(booking.revision().updatedAt(), booking.slot().start());
    return isCancelled(booking) && notice.compareTo(LateCancellations.NOTICE) < 0;
  }

  private @Nullable Duration medianLeadTime(TimeSlot time) {
    var leads = startingIn(time).map(change -> leadTime(change.booking())).sorted().toList();
    if (leads.isEmpty()) {
      return null;
    }
    var lower = leads.get((leads.size() - 1) / 2);
    return lower.plus(leads.get(leads.size() / 2)).dividedBy(2);
  }

  private static Duration leadTime(Booking booking) {
    return Duration.between(booking.revision().createdAt(), booking.slot().start());
  }

  private ClientCounts clients(TimeSlot time) {
    Map<ClientId, Instant> first = new HashMap<>();
    bookings().forEach(b -> first.merge(b.client(), b.slot().start(), Sessions::earlier));
    var clients =
        bookings().filter(b -> isIn(time, b.slot().start())).map(Booking::client).distinct();
    var starts = clients.map(first::get).toList();
    long newcomers = starts.stream().filter(start -> isIn(time, start)).count();
    return new ClientCounts(newcomers, starts.size() - newcomers);
  }

  /** As the clocks of the zone show their starts. */
  List<WeeklyHourCount> byHour(TimeSlot time, ZoneId zone) {
    var counts = new TreeMap<Integer, Long>();
    bookings()
        .filter(booking -> isIn(time, booking.slot().start()))
        .map(booking -> booking.slot().start().atZone(zone))
        .forEach(shown ->
            counts.merge(
                (shown.getDayOfWeek().getValue() - 1) * HOURS + shown.getHour(), 1L, Long::sum));
    return counts.entrySet().stream()
        .map(count ->
            new WeeklyHourCount(
                DayOfWeek.of(count.getKey() / HOURS + 1), count.getKey() % HOURS, count.getValue()))
        .toList();
  }

  /** Those that are not cancelled. */
  private Stream<Booking> bookings() {
    return changes.stream().map(BookingChange::booking).filter(booking -> !isCancelled(booking));
  }

  private Stream<BookingChange> startingIn(TimeSlot time) {
    return changes.stream().filter(change -> isIn(time, change.booking().slot().start()));
  }

  private static boolean isIn(TimeSlot time, Instant start) {
    return !start.isBefore(time.start()) && start.isBefore(time.end());
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
