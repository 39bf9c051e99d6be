package io.culturebridge.bootstrap;

import java.nio.file.Path;

/** The service in this process, set up for both providers. */
record ConnectedService(LocalService service) implements AutoCloseable {

  static ConnectedService start(Path folder, StandInCalendars calendars, int pollSeconds) {
    return new ConnectedService(LocalService.start(folder, calendars.variables(pollSeconds)));
  }

  int port() {
    return service.port();
  }

  @Override
  public void close() {
    service.close();
  }
}
