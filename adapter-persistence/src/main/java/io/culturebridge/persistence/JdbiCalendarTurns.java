package io.culturebridge.persistence;

import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarTurns;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** {@link CalendarTurns} on PostgreSQL. */
final class JdbiCalendarTurns implements CalendarTurns {

  private static final String TAKE =
      """
      insert into calendar_turn as t (person_id, provider, taken_until)
      values (:person, :provider, :until)
      on conflict (person_id, provider) do update set taken_until = excluded.taken_until
      where t.taken_until <= :now
      """;

  private static final String GIVE_BACK =
      """
      delete from calendar_turn
      where person_id = :person and provider = :provider and taken_until = :until
      """;

  private final Sql sql;

  JdbiCalendarTurns(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean take(CalendarAccount account, Instant now, Instant until) {
    return sql.run(handle ->
        ConnectionRow.bind(handle.createUpdate(TAKE), account)
                .bind("now", now)
                .bind("until", until.truncatedTo(ChronoUnit.MILLIS))
                .execute()
            == 1);
  }

  @Override
  public void giveBack(CalendarAccount account, Instant until) {
    sql.run(handle ->
        ConnectionRow.bind(handle.createUpdate(GIVE_BACK), account)
            .bind("until", until.truncatedTo(ChronoUnit.MILLIS))
            .execute());
  }
}
