package io.culturebridge.bootstrap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two services, each a process of its own, on one database and with the same providers. */
final class TwoNodes implements AutoCloseable {

  private final SharedDatabase database;
  private final ServiceProcess first;
  private final ServiceProcess second;

  private TwoNodes(SharedDatabase database, ServiceProcess first, ServiceProcess second) {
    this.database = database;
    this.first = first;
    this.second = second;
  }

  static TwoNodes start(Path folder, StandInCalendars calendars, int pollSeconds)
      throws IOException {
    var database = SharedDatabase.in(folder.resolve("database"));
    var variables = new HashMap<String, String>(database.variables());
    variables.putAll(calendars.variables(pollSeconds));
    return new TwoNodes(
        database, node(folder, "first", variables), node(folder, "second", variables));
  }

  private static ServiceProcess node(Path folder, String name, Map<String, String> variables)
      throws IOException {
    return ServiceProcess.start(folder.resolve(name), variables);
  }

  SharedDatabase database() {
    return database;
  }

  /** Waits until both are ready. */
  List<Integer> ports() {
    return List.of(first.port(), second.port());
  }

  List<ServiceProcess> processes() {
    return List.of(first, second);
  }

  @Override
  public void close() {
    first.close();
    second.close();
    database.close();
  }
}
