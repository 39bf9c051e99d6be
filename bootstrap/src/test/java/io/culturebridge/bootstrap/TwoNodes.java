package io.culturebridge.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Two services, each a process of its own, on one database and with the same providers; for all
 * tests of a class.
 */
final class TwoNodes implements AfterAllCallback {

  private final ScratchFolder folder = ScratchFolder.create();
  private final StandInCalendars calendars = new StandInCalendars();
  private final SharedDatabase database = SharedDatabase.in(folder.path().resolve("database"));
  private final ServiceProcess first;
  private final ServiceProcess second;

  private TwoNodes(int pollSeconds) {
    var variables = new HashMap<>(database.variables());
    variables.putAll(calendars.variables(pollSeconds));
    first = node("first", variables);
    second = node("second", variables);
  }

  static TwoNodes polling(int pollSeconds) {
    return new TwoNodes(pollSeconds);
  }

  private ServiceProcess node(String name, Map<String, String> variables) {
    try {
      return ServiceProcess.start(folder.path().resolve(name), variables);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  StandInCalendars calendars() {
    return calendars;
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
  public void afterAll(ExtensionContext context) {
    first.close();
    second.close();
    database.close();
    calendars.close();
    folder.close();
  }
}
