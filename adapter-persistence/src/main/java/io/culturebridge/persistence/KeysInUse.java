package io.culturebridge.persistence;

import static java.util.stream.Collectors.joining;

import io.culturebridge.domain.calendar.CalendarAccount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The keys that the tokens of connected calendars are under, one connection of each. */
final class KeysInUse {

  private static final String SAMPLES =
      """
      select distinct on (key_id)
             person_id, provider, key_id, tokens, count(*) over (partition by key_id)
      from calendar_connection
      order by key_id
      """;

  private final Sql sql;
  private final ConnectionRow row;

  KeysInUse(Sql sql, TokenCipher cipher) {
    this.sql = sql;
    this.row = new ConnectionRow(cipher);
  }

  /**
   * @throws WrongEncryptionKeyException saying how many connections cannot be opened
   */
  void check() {
    var closed = samples().stream().filter(sample -> !opens(sample)).toList();
    if (!closed.isEmpty()) {
      throw new WrongEncryptionKeyException(
          "BOOKING_ENCRYPTION_KEYS does not open every connected calendar; closed stay "
              + closed.stream().map(Sample::sentence).collect(joining(", ")),
          null);
    }
  }

  private List<Sample> samples() {
    return sql.run(
        handle -> handle.createQuery(SAMPLES).map((found, context) -> sample(found)).list());
  }

  private boolean opens(Sample sample) {
    try {
      row.requireOpen(sample.sealed, sample.account);
      return true;
    } catch (WrongEncryptionKeyException e) {
      return false;
    }
  }

  private static Sample sample(ResultSet found) throws SQLException {
    return new Sample(
        ConnectionRow.account(found), found.getString(3), found.getString(4), found.getLong(5));
  }

  /**
   * One connection under a key.
   *
   * @param count how many are under it
   */
  private record Sample(CalendarAccount account, String key, String sealed, long count) {

    String sentence() {
      return count + " under the key \"" + key + "\"";
    }
  }
}
