package io.culturebridge.persistence;

import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.notification.Letter;
import io.culturebridge.domain.notification.Notification;
import io.culturebridge.domain.notification.NotificationRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** {@link NotificationRepository} on PostgreSQL. */
final class JdbiNotificationRepository implements NotificationRepository {

  static final String SAVE =
      """
      update notification
      set status = :status, attempts = :attempts, address = :address, last_error = :last_error,
          next_try = :next_try, sent_at = :sent_at
      where id = :id and status <> 'sent' and (:status = 'sent' or next_try = :leased_until)
      """;

  /** In parts: each has an index of its own. The last is what is told of others of a series. */
  static final String OF_BOOKING =
      """
      select %1$s
      from (
        select * from notification where booking_id = :booking and kind <> 'reminder'
        union all
        select * from notification where booking_id = :booking and kind = 'reminder'
        union all
        select lead.*
        from told_together t
        join notification lead
          on lead.booking_id = t.lead_id and lead.sequence = t.lead_sequence
          and lead.kind <> 'reminder'
        where t.booking_id = :booking and t.lead_id <> :booking
      ) n
      order by n.due_at, n.person_id, n.sequence, n.id
      """
          .formatted(NotificationRow.columns("n"));

  static final String FORGET =
      """
      delete from notification where id = any (array(
        select id from notification
        where next_try is null and touched_at <= :forgotten
        order by touched_at limit :most for update skip locked))
      """;

  private final Sql sql;
  private final PlanNotifications planNotifications;
  private final DueLetters dueLetters;

  JdbiNotificationRepository(Sql sql) {
    this.sql = sql;
    this.planNotifications = new PlanNotifications(sql);
    this.dueLetters = new DueLetters(sql);
  }

  @Override
  public boolean plan(int most, Instant now) {
    return planNotifications.plan(most, now);
  }

  @Override
  public List<Letter> takeDue(int most, Instant now, Duration lease) {
    return dueLetters.take(most, now, lease);
  }

  @Override
  public void save(Notification taken, Notification outcome) {
    sql.run(handle ->
        NotificationRow.bindOutcome(handle.createUpdate(SAVE), outcome)
            .bindByType("leased_until", taken.nextTry(), Instant.class)
            .execute());
  }

  @Override
  public List<Notification> of(BookingId booking) {
    return sql.run(handle ->
        handle
            .createQuery(OF_BOOKING)
            .bind("booking", booking.value())
            .map((row, context) -> NotificationRow.map(row, 1))
            .list());
  }

  @Override
  public boolean forget(int most, Instant now) {
    return sql.run(handle ->
        handle
            .createUpdate(FORGET)
            .bind("forgotten", now.minus(Notification.LIFETIME))
            .bind("most", most)
            .execute())
        == most;
  }
}
