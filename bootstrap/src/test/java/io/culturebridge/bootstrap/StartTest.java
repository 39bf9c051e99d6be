package io.culturebridge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.culturebridge.domain.people.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

final class StartTest {

  private static final String NOBODY_THERE = "jdbc:postgresql://127.0.0.1:1/booking";

  @TempDir private Path folder;

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void a_database_that_is_away_keeps_the_service_alive_and_not_ready() {
    try (var service = new Service(config("BOOKING_DATABASE_URL", NOBODY_THERE))) {
      var api = Api.as(Role.CLIENT, service.start());

      assertThat(api.get("/health/live").status()).isEqualTo(200);
      assertThat(api.get("/health/ready").status()).isEqualTo(503);
      assertThat(api.get("/me").status()).isEqualTo(503);
    }
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void a_database_that_comes_later_is_taken_as_it_comes() throws Exception {
    ClusterTemplate.copyTo(folder);
    var cluster = PostgresCluster.at(folder.resolve("postgresql"));
    int databasePort = EmbeddedPostgres.freePort();
    var config =
        config(
            "BOOKING_DATABASE_URL",
            "jdbc:postgresql://127.0.0.1:" + databasePort + "/postgres",
            "BOOKING_DATABASE_USER",
            PostgresCluster.SUPERUSER,
            "BOOKING_DATABASE_PASSWORD",
            cluster.password());
    try (var service = new Service(config)) {
      int port = service.start();
      assertThat(Api.as(Role.CLIENT, port).get("/health/ready").status()).isEqualTo(503);

      var server = cluster.launch(databasePort, 20);

      Api.awaitReady(port);
      cluster.stop(server);
    }
  }

  @Test
  void a_taken_port_is_named() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var service =
            new Service(
                config(
                    "BOOKING_DATABASE_URL",
                    NOBODY_THERE,
                    "BOOKING_PORT",
                    String.valueOf(taken.getLocalPort())))) {

      assertThatThrownBy(service::start)
          .isInstanceOf(CannotStartException.class)
          .hasMessageContaining("BOOKING_PORT")
          .hasMessageContaining("127.0.0.1:" + taken.getLocalPort());
    }
  }

  @Test
  void a_data_folder_below_a_file_is_refused() throws IOException {
    var file = Files.createFile(folder.resolve("file"));

    try (var service = new Service(config("BOOKING_DATA_DIR", file.resolve("data").toString()))) {
      assertThatThrownBy(service::start)
          .isInstanceOf(CannotStartException.class)
          .hasMessageStartingWith("BOOKING_DATA_DIR: the folder " + file + "/data cannot be used");
    }
  }

  @Test
  void a_folder_that_was_in_use_can_be_used_again() {
    DataFolder.open(folder).close();

    DataFolder.open(folder).close();
  }

  @Test
  void one_folder_serves_one_service() {
    try (var data = DataFolder.open(folder)) {
      assertThat(data.path()).isEqualTo(folder);
      assertThatThrownBy(() -> DataFolder.open(folder))
          .isInstanceOf(CannotStartException.class)
          .hasMessageContaining("another booking service is using the folder");
    }
  }

  private static Config config(String... settings) {
    var variables = new HashMap<>(Map.of("BOOKING_PORT", "0"));
    variables.put("BOOKING_JWT_SECRET", Api.SECRET);
    for (int i = 0; i < settings.length; i += 2) {
      variables.put(settings[i], settings[i + 1]);
    }
    return Config.of(variables);
  }
}
