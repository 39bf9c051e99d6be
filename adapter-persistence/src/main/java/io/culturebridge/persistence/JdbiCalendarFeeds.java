package io.culturebridge.persistence;

import io.culturebridge.domain.calendar.CalendarFeeds;
import io.culturebridge.domain.people.UserId;
import java.util.Optional;
import java.util.UUID;

/** {@link CalendarFeeds} on PostgreSQL: of a secret only the hash. */
final class JdbiCalendarFeeds implements CalendarFeeds {

  private static final String OPEN =
      """
      insert into calendar_feed (person_id, secret_hash) values (:person, :secret)
      on conflict (person_id) do update set secret_hash = excluded.secret_hash
      """;

  private static final String OWNER =
      "select person_id from calendar_feed where secret_hash = :secret";

  private static final String CLOSE = "delete from calendar_feed where person_id = :person";

  private final Sql sql;

  JdbiCalendarFeeds(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void open(UserId owner, String secret) {
    sql.run(handle ->
        handle
            .createUpdate(OPEN)
            .bind("person", owner.value())
            .bind("secret", Sha256.of(secret))
            .execute());
  }

  @Override
  public Optional<UserId> owner(String secret) {
    return sql.run(handle ->
        handle
            .createQuery(OWNER)
            .bind("secret", Sha256.of(secret))
            .map((row, context) -> new UserId(row.getObject(1, UUID.class)))
            .findOne());
  }

  @Override
  public void close(UserId owner) {
    sql.run(handle -> handle.createUpdate(CLOSE).bind("person", owner.value()).execute());
  }
}
