package io.culturebridge.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** The service as a process of its own, that can be killed. */
final class ServiceProcess implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("serves http://127\\.0\\.0\\.1:(\\d+)");
  private static final long PATIENCE_SECONDS = 40;

  private final Path folder;
  private final Process process;
  private final CompletableFuture<Integer> port = new CompletableFuture<>();
  private final CompletableFuture<String> words;

  private ServiceProcess(Path folder, Process process) {
    this.folder = folder;
    this.process = process;
    this.words = CompletableFuture.supplyAsync(this::listen, Thread::startVirtualThread);
  }

  /** With a database of its own. */
  static ServiceProcess start(Path folder) throws IOException {
    ClusterTemplate.copyTo(folder);
    return start(folder, Map.of());
  }

  /**
   * @param more variables
   */
  static ServiceProcess start(Path folder, Map<String, String> more) throws IOException {
    var command =
        List.of(
            ProcessHandle.current().info().command().orElseThrow(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath(),
            Main.class.getName());
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("BOOKING_"));
    builder.environment().putAll(ServiceVariables.of(folder, more));
    return new ServiceProcess(folder, builder.start());
  }

  /** The libraries that are delivered: the tests' own could hide that one is missing. */
  private static String classPath() throws IOException {
    return Path.of("target/classes").toAbsolutePath()
        + File.pathSeparator
        + Files.readString(Path.of("target/class-path")).strip();
  }

  /** Reads to the end, for a service nobody listens to would stop at a full pipe. */
  private String listen() {
    var heard = process.inputReader(UTF_8).lines().peek(this::lookForPort).collect(joining("\n"));
    port.completeExceptionally(new AssertionError("never ready: " + heard));
    return heard;
  }

  private void lookForPort(String line) {
    var address = ADDRESS.matcher(line);
    if (address.find()) {
      port.complete(Integer.parseInt(address.group(1)));
    }
  }

  /** Waits until the service is ready. */
  int port() {
    return port.orTimeout(PATIENCE_SECONDS, SECONDS).join();
  }

  /** What the service said in all, once it has ended. */
  String lastWords() {
    return words.join();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks the service to end, as a terminal or a container does. */
  void beginToEnd() {
    process.destroy();
  }

  int terminate() throws InterruptedException {
    beginToEnd();
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
      if (!Files.exists(folder.resolve("postgresql"))) {
        return;
      }
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
