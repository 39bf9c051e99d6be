import org.jspecify.annotations.NullMarked;

/**
 * Bookings of coaching sessions: values, rules and ports, with nothing but {@code java.base}.
 *
 * <p>Times are half-open, {@code [start, end)}, and in UTC unless a type says otherwise. "Now" is
 * always handed in.
 */
@NullMarked
module io.culturebridge.domain {
  requires static org.jspecify;

  exports io.culturebridge.domain;
  exports io.culturebridge.domain.analytics;
  exports io.culturebridge.domain.attachment;
  exports io.culturebridge.domain.availability;
  exports io.culturebridge.domain.booking;
  exports io.culturebridge.domain.calendar;
  exports io.culturebridge.domain.idempotency;
  exports io.culturebridge.domain.note;
  exports io.culturebridge.domain.notification;
  exports io.culturebridge.domain.people;
  exports io.culturebridge.domain.recurrence;
  exports io.culturebridge.domain.series;
  exports io.culturebridge.domain.time;
}
