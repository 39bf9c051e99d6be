package io.culturebridge.bootstrap;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;

/** The service in this process, set up for both providers and a mail server. */
record WholeService(LocalService service, StandInCalendars calendars, MailServer mails)
    implements AutoCloseable {

  static WholeService start(Path folder, MailServer mails, InstantSource clock) {
    var calendars = new StandInCalendars();
    var variables = new HashMap<>(calendars.variables(1));
    variables.putAll(mails.variables());
    return new WholeService(LocalService.start(folder, variables, clock), calendars, mails);
  }

  int port() {
    return service.port();
  }

  /** A client and a coach with addresses; out of date calendars do not keep from booking. */
  Pair pair() {
    var pair = Pair.reachableAt(port());
    pair.publish("open", port());
    return pair;
  }

  @Override
  public void close() {
    service.close();
    mails.close();
    calendars.close();
  }
}
