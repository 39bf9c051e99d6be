package io.culturebridge.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A database of its own on the one PostgreSQL that all tests of the JVM share. */
record TestDatabase(String name) {

  static final int POOL_SIZE = 8;

  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** An empty database; far from the JVM's zone and from UTC, so that a forgotten zone shows. */
  static TestDatabase create() {
    var name = "test_" + COUNT.incrementAndGet();
    execute(SERVER.getPostgresDatabase(), "create database " + name);
    execute(
        SERVER.getPostgresDatabase(),
        "alter database " + name + " set timezone to 'America/Los_Angeles'");
    return new TestDatabase(name);
  }

  /** One with the schema in it. */
  static TestDatabase migrated() {
    var created = create();
    try (var database = Database.open(created.settings())) {
      database.migrate();
    }
    return created;
  }

  DatabaseSettings settings() {
    return new DatabaseSettings(
        SERVER.getJdbcUrl("postgres", name), "postgres", null, POOL_SIZE, EncryptionKeysTest.KEYS);
  }

  DataSource dataSource() {
    return SERVER.getDatabase("postgres", name);
  }

  void execute(String statement) {
    execute(dataSource(), statement);
  }

  /** The first column of what the query finds. */
  List<String> read(String query) {
    try (var connection = dataSource().getConnection();
        var sql = connection.createStatement();
        var rows = sql.executeQuery(query)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(DataSource database, String statement) {
    try (var connection = database.getConnection();
        var sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
