package io.culturebridge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedPostgresTest {

  /** One for all: only the first start is slow. Each test brings its own table. */
  @TempDir private static Path folder;

  @Test
  void what_is_stored_outlives_a_restart() {
    withPostgres(postgres -> {
      query(postgres, "create table restarted (text text)");
      query(postgres, "insert into restarted values ('kept')");
    });

    withPostgres(
        postgres -> assertThat(query(postgres, "select text from restarted")).isEqualTo("kept"));
  }

  @Test
  void a_commit_is_on_disk_before_it_is_answered() {
    withPostgres(postgres -> {
      assertThat(query(postgres, "show fsync")).isEqualTo("on");
      assertThat(query(postgres, "show synchronous_commit")).isEqualTo("on");
    });
  }

  @Test
  void nobody_gets_in_without_the_password() {
    withPostgres(postgres ->
        assertThatThrownBy(
                () -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "guess"))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("authentication failed"));
  }

  @Test
  void the_password_is_its_owners_alone() throws IOException {
    withPostgres(postgres -> {});

    var permissions = Files.getPosixFilePermissions(folder.resolve("postgresql/password"));

    assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
  }

  @Test
  void a_killed_server_comes_back_on_the_same_port_with_everything() {
    withPostgres(postgres -> {
      query(postgres, "create table killed (text text)");
      query(postgres, "insert into killed values ('kept')");

      ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();

      Eventually.succeeds(
          () -> assertThat(query(postgres, "select text from killed")).isEqualTo("kept"));
    });
  }

  @Test
  void a_file_left_by_a_killed_server_does_not_hinder_the_next() throws IOException {
    withPostgres(postgres -> {});
    var stranger = new ProcessBuilder("tail", "-f", "/dev/null").start();
    try {
      Files.write(
          folder.resolve("postgresql/cluster/postmaster.pid"),
          List.of(String.valueOf(stranger.pid()), "/elsewhere", "1", "20000", "", "", "1 1"));

      withPostgres(postgres -> assertThat(query(postgres, "select 1")).isEqualTo("1"));

      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void the_server_ends_with_the_service() {
    withPostgres(postgres -> assertThat(ProcessHandle.of(postmaster())).isPresent());

    assertThat(folder.resolve("postgresql/cluster/postmaster.pid")).doesNotExist();
  }

  private static void withPostgres(Use use) {
    try (var data = DataFolder.open(folder);
        var postgres = EmbeddedPostgres.start(data, 2)) {
      use.of(postgres);
    } catch (IOException | SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static long postmaster() throws IOException {
    var file = folder.resolve("postgresql/cluster/postmaster.pid");
    return Long.parseLong(Files.readAllLines(file).getFirst().strip());
  }

  private static String query(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
        var statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      var row = statement.getResultSet();
      row.next();
      return row.getString(1);
    }
  }

  private interface Use {
    void of(EmbeddedPostgres postgres) throws IOException, SQLException;
  }
}
