package io.culturebridge.persistence;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarConnection;
import io.culturebridge.domain.calendar.CalendarTokens;
import io.culturebridge.domain.calendar.ConnectionStatus;
import io.culturebridge.domain.calendar.ListedCalendar;
import io.culturebridge.domain.calendar.ProviderId;
import io.culturebridge.domain.people.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** A connection as columns, its tokens encrypted. */
final class ConnectionRow {

  /** In the order {@link #map} reads them. */
  static final String COLUMNS =
      "person_id, provider, account_name, status, connected_at, last_error, tokens, version,"
          + " paused_until, run";

  /** In the order {@link #listed} reads them. */
  static final String LISTED =
      "person_id, provider, account_name, status, connected_at, last_error";

  private final TokenCipher cipher;

  ConnectionRow(TokenCipher cipher) {
    this.cipher = cipher;
  }

  static <S extends SqlStatement<S>> S bind(S statement, CalendarAccount account) {
    return statement
        .bind("person", account.owner().value())
        .bind("provider", account.provider().value());
  }

  /** Binds the account, its tokens and the key they are under. */
  <S extends SqlStatement<S>> S bind(S statement, CalendarAccount account, CalendarTokens tokens) {
    return bind(statement, account)
        .bind("tokens", cipher.seal(text(tokens), place(account)))
        .bind("key", cipher.keyId());
  }

  CalendarConnection map(ResultSet row) throws SQLException {
    var account = account(row);
    return new CalendarConnection(
        account,
        row.getString(3),
        ConnectionStatus.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
        row.getTimestamp(5).toInstant(),
        row.getString(6),
        tokens(row.getString(7), account),
        row.getLong(8),
        instant(row.getTimestamp(9)),
        row.getLong(10));
  }

  static ListedCalendar listed(ResultSet row) throws SQLException {
    return new ListedCalendar(
        account(row),
        row.getString(3),
        ConnectionStatus.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
        row.getTimestamp(5).toInstant().truncatedTo(ChronoUnit.MILLIS),
        row.getString(6));
  }

  static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }

  /** Reads the first two columns. */
  static CalendarAccount account(ResultSet row) throws SQLException {
    return account(row, 1);
  }

  /** Reads two columns from {@code first} on. */
  static CalendarAccount account(ResultSet row, int first) throws SQLException {
    return new CalendarAccount(
        new UserId(row.getObject(first, UUID.class)), new ProviderId(row.getString(first + 1)));
  }

  /**
   * @throws WrongEncryptionKeyException when it does not open
   */
  void requireOpen(String sealed, CalendarAccount account) {
    var unused = tokens(sealed, account);
  }

  private CalendarTokens tokens(String sealed, CalendarAccount account) {
    return tokens(cipher.open(sealed, place(account)));
  }

  private static String place(CalendarAccount account) {
    return "calendar_connection/" + account.owner().value() + "/" + account.provider().value();
  }

  private static String text(CalendarTokens tokens) {
    var values = new HashMap<String, Object>();
    values.put("access", tokens.access());
    values.put("access_expires_at", tokens.accessExpiresAt().toString());
    if (tokens.refresh() != null) {
      values.put("refresh", tokens.refresh());
    }
    return JSONObjectUtils.toJSONString(values);
  }

  private static CalendarTokens tokens(String text) {
    try {
      Map<String, Object> values = JSONObjectUtils.parse(text);
      return new CalendarTokens(
          JSONObjectUtils.getString(values, "access"),
          JSONObjectUtils.getString(values, "refresh"),
          Instant.parse(JSONObjectUtils.getString(values, "access_expires_at")));
    } catch (ParseException e) {
      // without the cause, which may hold a token
      throw new IllegalStateException("what was encrypted are no tokens");
    }
  }
}
