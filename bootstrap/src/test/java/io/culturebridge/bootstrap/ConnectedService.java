package io.culturebridge.bootstrap;

import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The service in this process, set up for both providers; for all tests of a class. */
final class ConnectedService implements AfterAllCallback {

  private final ScratchFolder folder = ScratchFolder.create();
  private final StandInCalendars calendars = new StandInCalendars();
  private final LocalService service;

  private ConnectedService(int pollSeconds) {
    service = LocalService.start(folder.path(), calendars.variables(pollSeconds));
  }

  static ConnectedService polling(int pollSeconds) {
    return new ConnectedService(pollSeconds);
  }

  int port() {
    return service.port();
  }

  StandInCalendars calendars() {
    return calendars;
  }

  /** Ends whatever goes wrong at the providers. */
  void recover() {
    List.of("google", "outlook").forEach(name -> calendars.provider(name).faults().recover());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    service.close();
    calendars.close();
    folder.close();
  }
}
