package io.culturebridge.bootstrap;

import java.nio.file.Path;
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

  @Override
  public void close() {
    server.close();
    folder.close();
  }
}
