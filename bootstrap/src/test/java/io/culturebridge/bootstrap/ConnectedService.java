package io.culturebridge.bootstrap;

import java.nio.file.Path;
import java.util.HashMap;

/** The service in this process, set up for both providers. */
final class ConnectedService implements AutoCloseable {

  private final Service service;
  private final int port;

  private ConnectedService(Service service) {
    this.service = service;
    this.port = service.start();
  }

  static ConnectedService start(Path folder, StandInCalendars calendars, int pollSeconds) {
    ClusterTemplate.copyTo(folder);
    var variables = new HashMap<>(calendars.variables(pollSeconds));
    variables.put("BOOKING_PORT", "0");
    variables.put("BOOKING_DATA_DIR", folder.toString());
    variables.put("BOOKING_JWT_SECRET", Api.SECRET);
    var started = new ConnectedService(new Service(Config.of(variables)));
    Api.awaitReady(started.port);
    return started;
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    service.close();
  }
}
