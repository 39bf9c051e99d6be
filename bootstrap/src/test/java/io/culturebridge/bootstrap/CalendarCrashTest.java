package io.culturebridge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a service in the middle of keeping up with calendars, again and again: in the end each
 * session is in each calendar once. Five times in every build; {@code -Dcalendar.kills=50} for the
 * whole thing.
 */
final class CalendarCrashTest {

  private static final int KILLS = Integer.getInteger("calendar.kills", 5);
  private static final int PAIRS = 3;
  private static final Duration LONG = Duration.ofSeconds(90);

  @TempDir private Path folder;

  private final Random random = new Random();
  private StandInCalendars calendars;
  private SharedDatabase database;

  @BeforeEach
  void start() {
    calendars = new StandInCalendars();
    database = SharedDatabase.in(folder.resolve("database"));
  }

  @AfterEach
  void end() {
    database.close();
    calendars.close();
  }

  @Test
  void a_service_killed_anywhere_leaves_each_session_once_in_each_calendar() throws Exception {
    var sessions = new ChangingSessions(random);
    try (var service = service()) {
      Stream.generate(() -> Pair.knownAt(service.port())).limit(PAIRS).forEach(sessions::add);
      for (var pair : sessions.pairs()) {
        // a coach whose calendar is out of date while the service is down can be booked all the
        // same
        pair.publish("open", service.port());
        pair.connectCoach(calendars, "google", service.port());
        calendars.connect("outlook", pair.client(), service.port());
      }
    }

    for (int kill = 0; kill < KILLS; kill++) {
      try (var service = service()) {
        int port = service.port();
        disturb();
        int moment = happened(sessions) + random.nextInt(5, 120);
        var changing = CompletableFuture.runAsync(() -> sessions.changeUntilTheEnd(port));
        Eventually.succeeds(() -> assertThat(happened(sessions)).isGreaterThan(moment));
        service.kill();
        changing.join();
      }
    }

    providers().forEach(name -> calendars.provider(name).faults().recover());
    try (var service = service()) {
      int port = service.port();
      Eventually.succeeds(
          LONG,
          () -> {
            sessions.requireAllSynced(port);
            sessions.requireEachOnce(calendars, port);
          });
    }
    System.getLogger(getClass().getName())
        .log(System.Logger.Level.INFO, "{0} kills, {1}, {2} calls", KILLS, sessions, calls());
  }

  private ServiceProcess service() throws Exception {
    var variables = new HashMap<>(database.variables());
    variables.putAll(calendars.variables(1));
    return ServiceProcess.start(folder.resolve("service"), variables);
  }

  /** Slow enough to be killed in the middle of a call, and sometimes done without an answer. */
  private void disturb() {
    for (var name : providers()) {
      var faults = calendars.provider(name).faults();
      faults.recover();
      faults.delay(Duration.ofMillis(random.nextInt(5, 40)));
      faults.when(request -> !request.method().equals("GET")).cutAfterActing(random.nextInt(2));
    }
  }

  /** Changes made and calls to providers. */
  private int happened(ChangingSessions sessions) {
    return sessions.changes() + calls();
  }

  private int calls() {
    return providers().stream().mapToInt(name -> calendars.provider(name).requests().size()).sum();
  }

  private static List<String> providers() {
    return List.of("google", "outlook");
  }
}
