package io.culturebridge.bootstrap;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** The service in this process, with a database of its own. */
final class LocalService implements AutoCloseable {

  private final Service service;
  private final int port;

  private LocalService(Service service) {
    this.service = service;
    this.port = service.start();
  }

  static LocalService start(Path folder, Map<String, String> more) {
    return start(folder, more, InstantSource.system());
  }

  /**
   * @param more variables
   */
  static LocalService start(Path folder, Map<String, String> more, InstantSource clock) {
    ClusterTemplate.copyTo(folder);
    var variables = new HashMap<>(more);
    variables.put("BOOKING_PORT", "0");
    variables.put("BOOKING_DATA_DIR", folder.toString());
    variables.put("BOOKING_JWT_SECRET", Api.SECRET);
    var started = new LocalService(new Service(Config.of(variables), clock));
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
