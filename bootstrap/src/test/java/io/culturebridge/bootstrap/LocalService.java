package io.culturebridge.bootstrap;

import java.nio.file.Path;
import java.time.InstantSource;
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
    var config = Config.of(ServiceVariables.of(folder, more));
    var started = new LocalService(new Service(config, clock));
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
