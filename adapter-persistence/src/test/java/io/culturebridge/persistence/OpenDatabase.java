package io.culturebridge.persistence;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A database with the schema in it, and its ports; open for all tests of a class. */
final class OpenDatabase implements AfterAllCallback {

  private final TestDatabase server = TestDatabase.migrated();
  private final Database database = Database.open(server.settings());

  static OpenDatabase create() {
    return new OpenDatabase();
  }

  TestDatabase server() {
    return server;
  }

  Database database() {
    return database;
  }

  void forget(String... tables) {
    for (var table : tables) {
      server.execute("delete from " + table);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    database.close();
  }
}
