package io.culturebridge.domain.calendar;

import io.culturebridge.domain.booking.BookingId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A booking and its event in the calendar of one participant.
 *
 * @param account whose calendar, and where
 * @param zone in which the event shows its time
 * @param generation of the event's key
 * @param eventId the provider's own; null when none was ever seen, or none is there
 * @param sequence of the booking as the event shows it; -1 when nothing was published
 * @param attempts in vain since the last success
 * @param lastError why, for people
 * @param nextTry UTC, milliseconds, what is finer is cut; null when there is nothing to do
 * @param request counts how often something was to be done
 */
public record CalendarLink(
    BookingId booking,
    CalendarAccount account,
    ZoneId zone,
    int generation,
    @Nullable String eventId,
    int sequence,
    LinkStatus status,
    int attempts,
    @Nullable String lastError,
    @Nullable Instant nextTry,
    long request) {

  public CalendarLink {
    nextTry = nextTry == null ? null : nextTry.truncatedTo(ChronoUnit.MILLIS);
  }

  public EventKey key() {
    return new EventKey(booking, account.owner(), generation);
  }

  /** The event shows the booking of that sequence. */
  public CalendarLink published(String id, int shown) {
    return settled(id, shown);
  }

  /** There is no event, and there should be none. */
  public CalendarLink removed(int shown) {
    return settled(null, shown);
  }

  private CalendarLink settled(@Nullable String id, int shown) {
    return new CalendarLink(
        booking, account, zone, generation, id, shown, LinkStatus.SYNCED, 0, null, null, request);
  }

  /** The event was deleted by somebody else: the next one needs another key. */
  public CalendarLink regenerated() {
    return new CalendarLink(
        booking,
        account,
        zone,
        generation + 1,
        null,
        -1,
        status,
        attempts,
        lastError,
        nextTry,
        request);
  }

  /** Not to be tried before then, through no fault of this link. */
  public CalendarLink postponed(String reason, Instant then) {
    return inVain(LinkStatus.RETRYING, attempts, reason, then);
  }

  /** Tried in vain, to be tried again then. */
  public CalendarLink retrying(String reason, Instant then) {
    return inVain(LinkStatus.RETRYING, attempts + 1, reason, then);
  }

  /** Tried in vain for good. */
  public CalendarLink failed(String reason) {
    return inVain(LinkStatus.FAILED, attempts + 1, reason, null);
  }

  private CalendarLink inVain(LinkStatus next, int tried, String reason, @Nullable Instant then) {
    return new CalendarLink(
        booking, account, zone, generation, eventId, sequence, next, tried, reason, then, request);
  }
}
