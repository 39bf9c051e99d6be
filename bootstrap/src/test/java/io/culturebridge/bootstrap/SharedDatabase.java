package io.culturebridge.bootstrap;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL that outlives the services on it. */
final class SharedDatabase implements AutoCloseable {

  private static final int CONNECTIONS = 60;

  private final DataFolder folder;
  private final EmbeddedPostgres server;

  private SharedDatabase(DataFolder folder) {
    this.folder = folder;
    this.server = EmbeddedPostgres.start(folder, CONNECTIONS);
  }

  static SharedDatabase in(Path folder) {
    ClusterTemplate.copyTo(folder);
    return new SharedDatabase(DataFolder.open(folder));
  }

  /** What a service is told of it. */
  Map<String, String> variables() {
    return Map.of(
        "BOOKING_DATABASE_URL", server.jdbcUrl(),
        "BOOKING_DATABASE_USER", server.user(),
        "BOOKING_DATABASE_PASSWORD", server.password());
  }

  EmbeddedPostgres server() {
    return server;
  }

  /** Every row of every table, as text. */
  String rows() throws SQLException {
    var rows = new StringBuilder();
    try (var connection =
            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
        var statement = connection.createStatement()) {
      for (var table :
          texts(
              statement.executeQuery(
                  "select table_name from information_schema.tables where table_schema ="
                      + " 'public'"))) {
        texts(statement.executeQuery("select t::text from " + table + " t"))
            .forEach(row -> rows.append(row).append('\n'));
      }
    }
    return rows.toString();
  }

  private static List<String> texts(ResultSet found) throws SQLException {
    var texts = new ArrayList<String>();
    while (found.next()) {
      texts.add(found.getString(1));
    }
    return texts;
  }

  @Override
  public void close() {
    server.close();
    folder.close();
  }
}
