package io.culturebridge.persistence;

import io.culturebridge.domain.people.CoachId;
import java.sql.Connection;
import java.sql.SQLException;

/** A coach's row, held by somebody in a transaction of their own; given back when closed. */
final class CoachLock implements AutoCloseable {

  private final OpenDatabase database;
  private final Connection connection;

  private CoachLock(OpenDatabase database, Connection connection) {
    this.database = database;
    this.connection = connection;
  }

  static CoachLock held(OpenDatabase database, CoachId coach) throws SQLException {
    var connection = database.server().dataSource().getConnection();
    connection.setAutoCommit(false);
    var lock = new CoachLock(database, connection);
    lock.execute("select from person where id = '%s' for update".formatted(coach.value()));
    return lock;
  }

  /** In the transaction that holds the row. */
  void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  void awaitOneWaiting() {
    var waiting =
        """
        select pid from pg_stat_activity
        where wait_event_type = 'Lock' and datname = current_database()
        """;
    while (database.server().read(waiting).isEmpty()) {
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.commit();
    connection.close();
  }
}
