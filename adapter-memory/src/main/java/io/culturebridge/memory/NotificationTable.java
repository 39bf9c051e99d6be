package io.culturebridge.memory;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import io.culturebridge.domain.notification.Notification;
import io.culturebridge.domain.notification.NotificationId;
import io.culturebridge.domain.notification.NotificationKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Notifications, and when each was last planned, taken on or dropped. */
final class NotificationTable {

  static final Comparator<Notification> EARLIEST_CHANGE =
      comparingInt(Notification::sequence)
          .thenComparing(notification -> notification.id().value().toString());

  private final Map<NotificationId, Row> rows = new HashMap<>();

  Optional<Notification> find(NotificationId id) {
    return Optional.ofNullable(rows.get(id)).map(Row::notification);
  }

  /** What tells the person the same thing, if anything does. */
  Optional<Notification> sameAs(Notification other) {
    return select(kept -> tellsTheSame(kept, other), EARLIEST_CHANGE).stream().findFirst();
  }

  private static boolean tellsTheSame(Notification one, Notification other) {
    return one.booking().equals(other.booking())
        && one.recipient().equals(other.recipient())
        && one.kind() == other.kind()
        && (one.kind() == NotificationKind.REMINDER
            ? one.dueAt().equals(other.dueAt()) && one.remindsOf().equals(other.remindsOf())
            : one.sequence() == other.sequence());
  }

  List<Notification> select(Predicate<Notification> which, Comparator<Notification> order) {
    return rows.values().stream().map(Row::notification).filter(which).sorted(order).toList();
  }

  Notification touch(Notification notification, Instant now) {
    rows.put(notification.id(), new Row(notification, now));
    return notification;
  }

  /** Keeps the time it was last touched. */
  void replace(Notification notification) {
    rows.computeIfPresent(notification.id(), (id, row) -> new Row(notification, row.touchedAt));
  }

  /** Forgets, of the oldest, so many on which nothing was left to do by then; tells how many. */
  int forget(int most, Instant then) {
    var over =
        rows.values().stream()
            .filter(row -> row.notification.nextTry() == null && !row.touchedAt.isAfter(then))
            .sorted(comparing(Row::touchedAt))
            .limit(most)
            .toList();
    over.forEach(row -> rows.remove(row.notification.id()));
    return over.size();
  }

  private record Row(Notification notification, Instant touchedAt) {}
}
