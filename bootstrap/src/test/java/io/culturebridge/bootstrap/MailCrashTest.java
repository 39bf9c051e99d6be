package io.culturebridge.bootstrap;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills one of two services in the middle of sending mails, again and again: in the end everybody
 * was told everything, and what was told twice was the same mail. Three times in every build;
 * {@code -Dmail.kills=50} for the whole thing.
 */
final class MailCrashTest {

  private static final int KILLS = Integer.getInteger("mail.kills", 3);
  private static final int PAIRS = 3;

  /** Mails on their way at the same time: a kill may leave each of them unmarked. */
  private static final int AT_A_TIME = 4;

  /** What a killed service had taken on is its own for a minute and a half. */
  private static final Duration LEASE = Duration.ofSeconds(90);

  @TempDir private Path folder;

  private final Random random = new Random();
  private final List<ServiceProcess> services = new ArrayList<>();
  private MailServer mails;
  private SharedDatabase database;

  @BeforeEach
  void start() throws IOException {
    mails = MailServer.running();
    database = SharedDatabase.in(folder.resolve("database"));
    services.add(service(0));
    services.add(service(1));
  }

  @AfterEach
  void end() {
    services.forEach(ServiceProcess::close);
    database.close();
    mails.close();
  }

  @Test
  void services_killed_anywhere_tell_everybody_everything_once() throws Exception {
    var sessions = new ChangingSessions(random);
    int first = services.getFirst().port();
    Stream.generate(() -> Pair.reachableAt(first)).limit(PAIRS).forEach(sessions::add);

    for (int kill = 0; kill < KILLS; kill++) {
      killOne(sessions);
    }

    int repeats;
    try (var successor = whenLeasesAreOver()) {
      int port = successor.port();
      Eventually.succeeds(Duration.ofMinutes(1), () -> requireAllTold(sessions, port));
      repeats = repeats(sessions, port);
    }
    assertThat(repeats).isLessThanOrEqualTo(AT_A_TIME * (KILLS + services.size()));
    System.getLogger(getClass().getName())
        .log(
            System.Logger.Level.INFO,
            "{0} kills, {1}, {2} mails, {3} of them repeats",
            KILLS,
            sessions,
            mails.count(),
            repeats);
  }

  /** One whose clock has gone on while the others, killed as they worked, are gone. */
  private LocalService whenLeasesAreOver() throws Exception {
    for (var service : services) {
      service.kill();
    }
    var clock = new ShiftedClock();
    clock.advance(LEASE);
    return LocalService.start(folder.resolve("successor"), variables(), clock);
  }

  private void killOne(ChangingSessions sessions) throws Exception {
    int number = random.nextInt(services.size());
    var victim = services.get(number);
    int port = victim.port();
    int moment = happened(sessions) + random.nextInt(10, 60);
    var changing = CompletableFuture.runAsync(() -> sessions.changeUntilTheEnd(port));
    Eventually.succeeds(
        Duration.ofMinutes(1), () -> assertThat(happened(sessions)).isGreaterThan(moment));
    victim.kill();
    changing.join();
    services.set(number, service(number));
  }

  private ServiceProcess service(int number) throws IOException {
    return ServiceProcess.start(folder.resolve("service-" + number), variables());
  }

  private Map<String, String> variables() {
    var variables = new HashMap<>(database.variables());
    variables.putAll(mails.variables());
    return variables;
  }

  /** Changes made and mails arrived. */
  private int happened(ChangingSessions sessions) {
    return sessions.changes() + mails.count();
  }

  private static void requireAllTold(ChangingSessions sessions, int port) {
    for (var pair : sessions.pairs()) {
      var api = Api.as(pair.client(), port);
      for (var booking : pair.bookings(port)) {
        var told = Told.about(booking, api).stream().filter(one -> !one.isReminder()).toList();
        assertThat(told).extracting(Told::status).containsOnly("sent");
        assertThat(told)
            .extracting(one -> one.sequence() + " " + one.what())
            .containsExactlyInAnyOrderElementsOf(toBeTold(booking, api));
      }
    }
  }

  private static List<String> toBeTold(String booking, Api api) {
    return api.get("/booking/" + booking + "/history").list("events").stream()
        .map(event -> event.get("sequence") + " " + event.get("type") + " to ")
        .flatMap(change -> Stream.of(change + "client", change + "coach"))
        .toList();
  }

  /** Each mail marked as sent has arrived, and none besides; the number that came once more. */
  private int repeats(ChangingSessions sessions, int port) {
    var arrived = mails.received();
    var times = arrived.stream().collect(groupingBy(Mail::id, counting()));
    assertThat(times.keySet()).isEqualTo(sent(sessions, port));
    assertThat(arrived.stream().map(mail -> mail.id() + mail.to()).distinct())
        .hasSize(times.size());
    return arrived.size() - times.size();
  }

  private static Set<String> sent(ChangingSessions sessions, int port) {
    var sent = new HashSet<String>();
    for (var pair : sessions.pairs()) {
      for (var booking : pair.bookings(port)) {
        Told.about(booking, Api.as(pair.client(), port)).stream()
            .filter(told -> told.status().equals("sent"))
            .forEach(told -> sent.add(told.id()));
      }
    }
    return sent;
  }
}
