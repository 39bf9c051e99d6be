package io.culturebridge.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The service as a process of its own, that can be killed. */
final class ServiceProcess implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("serves http://127\\.0\\.0\\.1:(\\d+)");
  private static final long PATIENCE_SECONDS = 40;

  private final Path folder;
  private final Process process;
  private final BufferedReader output;

  private ServiceProcess(Path folder, Process process) {
    this.folder = folder;
    this.process = process;
    this.output = process.inputReader(UTF_8);
  }

  static ServiceProcess start(Path folder) throws IOException {
    var command =
        List.of(
            ProcessHandle.current().info().command().orElseThrow(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("BOOKING_"));
    builder
        .environment()
        .putAll(
            Map.of(
                "BOOKING_PORT",
                "0",
                "BOOKING_DATA_DIR",
                folder.toString(),
                "BOOKING_JWT_SECRET",
                Api.SECRET));
    return new ServiceProcess(folder, builder.start());
  }

  /** Waits until the service is ready. */
  int port() throws IOException {
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      var address = ADDRESS.matcher(line);
      if (address.find()) {
        return Integer.parseInt(address.group(1));
      }
    }
    throw new AssertionError("the service ended before it was ready");
  }

  /** What the service said in all, once it has ended. */
  String lastWords() {
    return output.lines().collect(Collectors.joining("\n"));
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks the service to end, as a terminal or a container does. */
  int terminate() throws InterruptedException {
    process.destroy();
    return exitCode();
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, SECONDS)) {
      throw new AssertionError("the service does not end");
    }
    return process.exitValue();
  }

  ProcessHandle postmaster() throws IOException {
    var file = folder.resolve("postgresql/cluster/postmaster.pid");
    var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
    return ProcessHandle.of(pid).orElseThrow();
  }

  /** Leaves nothing behind, not even a database that outlived its service. */
  @Override
  public void close() {
    try {
      kill();
      try (var data = DataFolder.open(folder)) {
        PostgresCluster.at(data.path().resolve("postgresql"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
