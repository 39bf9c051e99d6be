package io.culturebridge.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL cluster in a folder: made once, started and stopped often. */
final class PostgresCluster {

  static final String SUPERUSER = "booking";

  private static final String PASSWORD = "password";

  /** With the last requests' 20 seconds, or the jobs' 15 meanwhile, an end takes less than 30. */
  private static final Duration STOP = Duration.ofSeconds(8);

  private static final Duration STOP_ORPHAN = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(10);

  private final Path folder;
  private final Path cluster;
  private final PostmasterFile postmaster;
  private final PostgresPrograms programs;
  private final Unprivileged unprivileged;

  private PostgresCluster(Path folder, PostgresPrograms programs, Unprivileged unprivileged) {
    this.folder = folder;
    this.cluster = folder.resolve("cluster");
    this.postmaster = new PostmasterFile(cluster);
    this.programs = programs;
    this.unprivileged = unprivileged;
  }

  /** The cluster in the folder, at rest; made the first time. */
  static PostgresCluster at(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    var programs = PostgresPrograms.unpackedIn(folder);
    var cluster = new PostgresCluster(folder, programs, Unprivileged.find());
    cluster.make();
    cluster.stopOrphan();
    return cluster;
  }

  String password() {
    return new SecretFile(folder, PASSWORD).readOrMake();
  }

  /** Starts a server; it ends when it cannot run, or is killed. */
  Process launch(int port, int connections) throws IOException {
    postmaster.disown();
    var command = new ArrayList<>(List.of(programs.program("postgres"), "-D", cluster.toString()));
    PostgresOptions.of(port, connections).forEach(option -> command.addAll(List.of("-c", option)));
    return unprivileged
        .command(command.toArray(String[]::new))
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
        .start();
  }

  /** Waits until the server accepts connections; tells whether it does. */
  boolean awaitReady(Process server, Duration atMost) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!postmaster.isReady(server.pid())) {
      if (server.waitFor(POLL.toMillis(), MILLISECONDS) || System.nanoTime() > deadline) {
        return false;
      }
    }
    return true;
  }

  /** Stops the server: sessions end at once, what they committed is on disk. */
  void stop(Process server) throws IOException, InterruptedException {
    if (server.isAlive()) {
      run(programs.program("pg_ctl"), "kill", "INT", String.valueOf(server.pid()));
      if (!server.waitFor(STOP.toMillis(), MILLISECONDS)) {
        server.destroyForcibly().waitFor();
      }
    }
  }

  /** What the server said last. */
  String lastWords() throws IOException {
    var lines = Files.exists(log()) ? Files.readAllLines(log()) : List.<String>of();
    return lines.isEmpty() ? "it said nothing" : lines.getLast();
  }

  private void make() throws IOException, InterruptedException {
    if (!Files.exists(cluster)) {
      new SecretFile(folder, PASSWORD).readOrMake();
      var making = folder.resolve("making");
      Trees.delete(making);
      unprivileged.own(folder);
      initialise(making);
      Files.move(making, cluster, StandardCopyOption.ATOMIC_MOVE);
    }
    unprivileged.own(folder);
    Files.deleteIfExists(log());
  }

  private void initialise(Path making) throws IOException, InterruptedException {
    run(
        programs.program("initdb"),
        "--pgdata=" + making,
        "--username=" + SUPERUSER,
        "--pwfile=" + folder.resolve(PASSWORD),
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8");
  }

  private void stopOrphan() throws IOException, InterruptedException {
    if (postmaster.isAlive()) {
      run(
          programs.program("pg_ctl"),
          "stop",
          "--pgdata=" + cluster,
          "--mode=fast",
          "--timeout=" + STOP_ORPHAN.toSeconds());
    }
  }

  private void run(String... command) throws IOException, InterruptedException {
    var process = unprivileged.command(command).start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IOException(output.substring(output.lastIndexOf('\n') + 1));
    }
  }

  private Path log() {
    return folder.resolve("server.log");
  }
}
