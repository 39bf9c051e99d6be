package io.culturebridge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a service while clients book, move and cancel series, again and again: no series is ever
 * there, moved or cancelled in part. Three times in every build; {@code -Dseries.kills=50} for the
 * whole thing.
 */
final class SeriesCrashTest {

  private static final int KILLS = Integer.getInteger("series.kills", 3);
  private static final int CLIENTS = 3;

  @TempDir private Path folder;

  private final Random random = new Random();
  private final List<ChangingSeries> clients = new ArrayList<>();
  private SharedDatabase database;

  @BeforeEach
  void start() {
    database = SharedDatabase.in(folder.resolve("database"));
  }

  @AfterEach
  void end() {
    database.close();
  }

  @Test
  void a_service_killed_anywhere_leaves_no_series_in_part() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      try (var service = service()) {
        changeAndKill(service);
      }
    }

    try (var service = LocalService.start(folder.resolve("last"), database.variables())) {
      settle(service.port());
    }
    System.getLogger(getClass().getName())
        .log(System.Logger.Level.INFO, "{0} kills, {1}", KILLS, clients);
  }

  private void changeAndKill(ServiceProcess service) throws InterruptedException {
    int port = service.port();
    while (clients.size() < CLIENTS) {
      clients.add(new ChangingSeries(Pair.knownAt(port), new Random(random.nextLong())));
    }
    settle(port);
    int moment = changes() + random.nextInt(10, 60);
    var changing =
        clients.stream()
            .map(client -> CompletableFuture.runAsync(() -> client.changeUntilTheEnd(port)))
            .toList();
    Eventually.succeeds(() -> assertThat(changes()).isGreaterThan(moment));
    service.kill();
    changing.forEach(CompletableFuture::join);
  }

  private void settle(int port) {
    clients.forEach(client -> client.settle(port));
  }

  private int changes() {
    return clients.stream().mapToInt(ChangingSeries::changes).sum();
  }

  private ServiceProcess service() throws IOException {
    return ServiceProcess.start(folder.resolve("service"), database.variables());
  }
}
