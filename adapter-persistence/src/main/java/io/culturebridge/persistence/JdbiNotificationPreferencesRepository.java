package io.culturebridge.persistence;

import io.culturebridge.domain.notification.NotificationPreferences;
import io.culturebridge.domain.notification.NotificationPreferencesRepository;
import io.culturebridge.domain.people.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** {@link NotificationPreferencesRepository} on PostgreSQL. */
final class JdbiNotificationPreferencesRepository implements NotificationPreferencesRepository {

  private static final String FIND =
      "select "
          + PreferencesRow.COLUMNS
          + " from notification_preferences where person_id = :person";

  private static final String STORE =
      """
      insert into notification_preferences (person_id, %s)
      values (:person, :email, cast(:reminders_minutes_before as integer[]), :language)
      on conflict (person_id) do update
      set email = excluded.email, reminders_minutes_before = excluded.reminders_minutes_before,
          language = excluded.language
      """
          .formatted(PreferencesRow.COLUMNS);

  static final String PLAN =
      """
      with
      session as materialized (
        select id, sequence, client_id, coach_id, starts_at, status from booking
        where client_id = :person and starts_at > :now and status = 'confirmed'
        union
        select id, sequence, client_id, coach_id, starts_at, status from booking
        where coach_id = :person and starts_at > :now and status = 'confirmed'
      ),
      %s
      select count(*) from session
      """
          .formatted(Reminders.FIT);

  private final Sql sql;

  JdbiNotificationPreferencesRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<NotificationPreferences> find(UserId person) {
    return sql.run(handle ->
        handle
            .createQuery(FIND)
            .bind("person", person.value())
            .map((row, context) -> PreferencesRow.map(row))
            .findOne());
  }

  @Override
  public void store(UserId person, NotificationPreferences preferences, Instant now) {
    sql.run(handle ->
        handle.inTransaction(alone -> {
          alone.execute(Reminders.ALONE);
          PreferencesRow.bind(alone.createUpdate(STORE), person, preferences).execute();
          return plan(alone, person, now);
        }));
  }

  private static long plan(Handle handle, UserId person, Instant now) {
    return handle
        .createQuery(PLAN)
        .bind("person", person.value())
        .bind("now", now.truncatedTo(ChronoUnit.MILLIS))
        .mapTo(Long.class)
        .one();
  }
}
