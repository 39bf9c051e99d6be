package io.culturebridge.persistence;

import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarConnection;
import io.culturebridge.domain.calendar.CalendarConnectionRepository;
import io.culturebridge.domain.calendar.CalendarTokens;
import io.culturebridge.domain.calendar.ListedCalendar;
import io.culturebridge.domain.people.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** {@link CalendarConnectionRepository} on PostgreSQL, its tokens encrypted. */
final class JdbiCalendarConnectionRepository implements CalendarConnectionRepository {

  private static final String OF_ACCOUNT = " where person_id = :person and provider = :provider";

  private static final String CONNECT =
      """
      with
      forgotten as (delete from calendar_busy %s),
      to_catch_up as (
        insert into calendar_to_catch_up (person_id) values (:person)
      )
      insert into calendar_connection as c (%s, key_id)
      values (:person, :provider, :name, 'connected', :now, null, :tokens,
              nextval('calendar_connection_version'), null,
              nextval('calendar_connection_version'), :key)
      on conflict (person_id, provider) do update
        set account_name = excluded.account_name, status = excluded.status,
            connected_at = excluded.connected_at, last_error = null,
            tokens = excluded.tokens, key_id = excluded.key_id, version = excluded.version,
            run = excluded.run, refreshing_until = null, paused_until = null, busy_cursor = null, busy_from = null, busy_to = null,
            busy_read_at = null, busy_good_until = null
      returning %s
      """
          .formatted(OF_ACCOUNT, ConnectionRow.COLUMNS, ConnectionRow.COLUMNS);

  private static final String SELECT =
      "select " + ConnectionRow.COLUMNS + " from calendar_connection";

  private static final String FIND = SELECT + OF_ACCOUNT;

  private static final String OF_OWNER =
      "select "
          + ConnectionRow.LISTED
          + " from calendar_connection where person_id = :person"
          + " order by connected_at, provider collate \"C\"";

  private static final String BEGIN =
      "update calendar_connection set run = nextval('calendar_connection_version')"
          + OF_ACCOUNT
          + " and status = 'connected' returning "
          + ConnectionRow.COLUMNS;

  private static final String DISCONNECT =
      "delete from calendar_connection" + OF_ACCOUNT + " returning " + ConnectionRow.COLUMNS;

  private static final String UNCHANGED = OF_ACCOUNT + " and version = :version";

  private static final String CLAIM =
      "update calendar_connection set refreshing_until = :until"
          + UNCHANGED
          + " and (refreshing_until is null or refreshing_until <= :now)";

  private static final String GIVE_UP =
      "update calendar_connection set refreshing_until = null"
          + UNCHANGED
          + " and refreshing_until = :until";

  private static final String REFRESHED =
      """
      update calendar_connection
      set tokens = :tokens, key_id = :key, refreshing_until = null,
          version = nextval('calendar_connection_version')
      """
          + UNCHANGED;

  private static final String NEEDS_RECONNECT =
      """
      update calendar_connection
      set status = 'needs_reconnect', last_error = :reason, refreshing_until = null,
          version = nextval('calendar_connection_version')
      """
          + UNCHANGED;

  private static final String PAUSE =
      "update calendar_connection set paused_until = greatest(paused_until, :until)" + OF_ACCOUNT;

  private final Sql sql;
  private final ConnectionRow row;

  JdbiCalendarConnectionRepository(Sql sql, TokenCipher cipher) {
    this.sql = sql;
    this.row = new ConnectionRow(cipher);
  }

  @Override
  public CalendarConnection connect(
      CalendarAccount account, String name, CalendarTokens tokens, Instant now) {
    return sql.run(handle ->
        row.bind(handle.createQuery(CONNECT), account, tokens)
            .bind("name", name)
            .bind("now", now)
            .map((found, context) -> row.map(found))
            .one());
  }

  @Override
  public Optional<CalendarConnection> find(CalendarAccount account) {
    return WrongEncryptionKeyException.passing(
        () -> sql.run(handle -> first(handle, FIND, account)));
  }

  @Override
  public List<ListedCalendar> of(UserId owner) {
    return sql.run(handle ->
        handle
            .createQuery(OF_OWNER)
            .bind("person", owner.value())
            .map((found, context) -> ConnectionRow.listed(found))
            .list());
  }

  @Override
  public Optional<CalendarConnection> begin(CalendarAccount account) {
    return WrongEncryptionKeyException.passing(
        () -> sql.run(handle -> first(handle, BEGIN, account)));
  }

  @Override
  public Optional<CalendarConnection> disconnect(CalendarAccount account) {
    // what cannot be opened cannot be revoked either, and stays
    return WrongEncryptionKeyException.passing(
        () -> sql.run(handle -> handle.inTransaction(tx -> first(tx, DISCONNECT, account))));
  }

  private Optional<CalendarConnection> first(
      Handle handle, String statement, CalendarAccount account) {
    return ConnectionRow.bind(handle.createQuery(statement), account)
        .map((found, context) -> row.map(found))
        .findOne();
  }

  @Override
  public boolean claimRefresh(CalendarConnection connection, Instant now, Instant until) {
    return sql.run(handle ->
        happened(
            ConnectionRow.bind(handle.createUpdate(CLAIM), connection.account())
                .bind("now", now)
                .bind("until", until.truncatedTo(ChronoUnit.MILLIS)),
            connection));
  }

  @Override
  public void giveUpRefresh(CalendarConnection connection, Instant until) {
    sql.run(handle ->
        happened(
            ConnectionRow.bind(handle.createUpdate(GIVE_UP), connection.account())
                .bind("until", until.truncatedTo(ChronoUnit.MILLIS)),
            connection));
  }

  @Override
  public boolean refreshed(CalendarConnection connection, CalendarTokens newer) {
    return sql.run(handle ->
        happened(
            row.bind(handle.createUpdate(REFRESHED), connection.account(), newer), connection));
  }

  @Override
  public void needsReconnect(CalendarConnection connection, String reason) {
    sql.run(handle ->
        happened(
            ConnectionRow.bind(handle.createUpdate(NEEDS_RECONNECT), connection.account())
                .bind("reason", reason),
            connection));
  }

  @Override
  public void pause(CalendarAccount account, Instant until) {
    sql.run(handle ->
        ConnectionRow.bind(handle.createUpdate(PAUSE), account).bind("until", until).execute());
  }

  private static boolean happened(Update update, CalendarConnection connection) {
    return update.bind("version", connection.version()).execute() == 1;
  }
}
