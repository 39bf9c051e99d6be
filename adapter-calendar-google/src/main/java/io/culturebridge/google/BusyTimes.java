package io.culturebridge.google;

import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventDateTime;
import io.culturebridge.domain.time.TimeSlot;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When an event keeps the person busy. */
final class BusyTimes {

  private static final Set<String> NOT_BUSY = Set.of("workingLocation", "birthday");

  private final ZoneId zone;

  private BusyTimes(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * @param zone the calendar's, in which its whole days begin and end
   */
  static BusyTimes in(@Nullable String zone) {
    try {
      return new BusyTimes(zone == null ? ZoneOffset.UTC : ZoneId.of(zone));
    } catch (DateTimeException e) {
      return new BusyTimes(ZoneOffset.UTC);
    }
  }

  Optional<TimeSlot> of(Event event) throws IOException {
    return keepsBusy(event) ? slot(event) : Optional.empty();
  }

  private static boolean keepsBusy(Event event) {
    return !"cancelled".equals(event.getStatus())
        && !"transparent".equals(event.getTransparency())
        && (event.getEventType() == null || !NOT_BUSY.contains(event.getEventType()))
        && !isOurs(event)
        && !isDeclined(event);
  }

  private static boolean isOurs(Event event) {
    var properties = event.getExtendedProperties();
    return properties != null
        && properties.getPrivate() != null
        && properties.getPrivate().containsKey(EventFields.MARK);
  }

  private static boolean isDeclined(Event event) {
    return event.getAttendees() != null
        && event.getAttendees().stream()
            .anyMatch(who ->
                Boolean.TRUE.equals(who.getSelf()) && "declined".equals(who.getResponseStatus()));
  }

  private Optional<TimeSlot> slot(Event event) throws IOException {
    var start = instant(event.getStart()).truncatedTo(ChronoUnit.SECONDS);
    var end = instant(event.getEnd()).plusMillis(999).truncatedTo(ChronoUnit.SECONDS);
    return start.isBefore(end) ? Optional.of(TimeSlot.of(start, end)) : Optional.empty();
  }

  private Instant instant(@Nullable EventDateTime time) throws IOException {
    if (time != null && time.getDateTime() != null) {
      return instant(time.getDateTime());
    }
    if (time != null && time.getDate() != null) {
      return day(time.getDate()).atStartOfDay(zone).toInstant();
    }
    throw new IOException("an event without a time");
  }

  private static LocalDate day(DateTime date) {
    return LocalDate.ofInstant(instant(date), ZoneOffset.UTC);
  }

  private static Instant instant(DateTime time) {
    return Instant.ofEpochMilli(time.getValue());
  }
}
