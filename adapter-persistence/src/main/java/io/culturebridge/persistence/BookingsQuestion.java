package io.culturebridge.persistence;

import io.culturebridge.domain.time.TimeSlot;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * What to read of one coach's bookings.
 *
 * @param span whole weeks: all that is asked about
 * @param known null when nothing that would help
 * @param unknown whole weeks of the span: all that is to be read if what is known is still true;
 *     null when that is nothing
 */
record BookingsQuestion(
    TimeSlot span,
    boolean withSessions,
    @Nullable BookingsAsRead known,
    @Nullable TimeSlot unknown) {

  static BookingsQuestion about(
      TimeSlot asked, boolean withSessions, @Nullable BookingsAsRead last) {
    var span = BookingsAsRead.wholeWeeks(asked);
    return last == null || last.withSessions() != withSessions || last.isFull()
        ? new BookingsQuestion(span, withSessions, null, null)
        : new BookingsQuestion(span, withSessions, last, last.unknown(span).orElse(null));
  }

  Query bind(Query query) {
    return query
        .bind("start", span.start())
        .bind("end", span.end())
        .bindByType("known_version", known == null ? null : known.version(), UUID.class)
        .bindByType("unknown_start", unknown == null ? null : unknown.start(), Instant.class)
        .bindByType("unknown_end", unknown == null ? null : unknown.end(), Instant.class);
  }

  /** All that is known of the coach's bookings now, the span included. */
  BookingsAsRead answer(UUID version, SentTimes sent) {
    if (known == null || !known.version().equals(version)) {
      return BookingsAsRead.of(version, withSessions, span, sent);
    }
    return unknown == null ? known : known.with(unknown, sent);
  }
}
