package io.culturebridge.domain.analytics;

import io.culturebridge.domain.booking.BookingStatus;

/** How many sessions there are of each status they have now. */
public record SessionCounts(long pending, long confirmed, long completed, long cancelled) {

  private static final SessionCounts NONE = new SessionCounts(0, 0, 0, 0);

  public static SessionCounts none() {
    return NONE;
  }

  /** So many more of the status. */
  public SessionCounts plus(BookingStatus status, long more) {
    return switch (status) {
      case PENDING -> new SessionCounts(pending + more, confirmed, completed, cancelled);
      case CONFIRMED -> new SessionCounts(pending, confirmed + more, completed, cancelled);
      case COMPLETED -> new SessionCounts(pending, confirmed, completed + more, cancelled);
      case CANCELLED -> new SessionCounts(pending, confirmed, completed, cancelled + more);
    };
  }

  /** Of all statuses, cancelled included. */
  public long all() {
    return pending + confirmed + completed + cancelled;
  }
}
