package io.culturebridge.persistence;

import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarConnection;
import io.culturebridge.domain.calendar.ProviderId;
import io.culturebridge.domain.people.UserId;
import java.util.List;
import java.util.UUID;

/**
 * Brings tokens under the first key, row by row, while they are in use. The version stays, so that
 * whoever is refreshing tokens can still store them; and where they did, nothing is overwritten.
 */
final class Reencryption {

  private static final int BATCH = 50;

  /** Before every other. */
  private static final CalendarAccount NOBODY =
      new CalendarAccount(new UserId(new UUID(0, 0)), new ProviderId("a"));

  /** By account and not just "the next ones": two nodes of different first keys come to an end. */
  private static final String UNDER_OTHERS =
      """
      select %s from calendar_connection
      where key_id <> :key and (person_id, provider) > (:person, :provider)
      order by person_id, provider
      limit :most
      """
          .formatted(ConnectionRow.COLUMNS);

  private static final String REWRITE =
      """
      update calendar_connection set tokens = :tokens, key_id = :key
      where person_id = :person and provider = :provider and version = :version
      """;

  private final Sql sql;
  private final TokenCipher cipher;
  private final ConnectionRow row;

  Reencryption(Sql sql, TokenCipher cipher) {
    this.sql = sql;
    this.cipher = cipher;
    this.row = new ConnectionRow(cipher);
  }

  /** How many were brought under the first key. */
  int run() {
    int rewritten = 0;
    for (var batch = after(NOBODY); !batch.isEmpty(); batch = after(batch.getLast().account())) {
      for (var connection : batch) {
        rewritten += rewrite(connection) ? 1 : 0;
      }
    }
    return rewritten;
  }

  List<CalendarConnection> underOthers() {
    return after(NOBODY);
  }

  private List<CalendarConnection> after(CalendarAccount account) {
    return sql.run(handle ->
        ConnectionRow.bind(handle.createQuery(UNDER_OTHERS), account)
            .bind("key", cipher.keyId())
            .bind("most", BATCH)
            .map((found, context) -> row.map(found))
            .list());
  }

  /** False when the tokens have changed since they were read. */
  boolean rewrite(CalendarConnection connection) {
    return sql.run(handle ->
        row.bind(handle.createUpdate(REWRITE), connection.account(), connection.tokens())
            .bind("version", connection.version())
            .execute())
        == 1;
  }
}
