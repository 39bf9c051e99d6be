package io.culturebridge.bootstrap;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A PostgreSQL made once, that data folders begin with: to unpack and to make one takes seconds.
 * How a service does so by itself is shown by those tests that start with an empty folder.
 */
final class ClusterTemplate {

  private static final Path MADE = make();

  private ClusterTemplate() {}

  /** Does nothing to a folder that has a cluster. */
  static void copyTo(Path dataFolder) {
    var home = dataFolder.resolve("postgresql");
    if (Files.exists(home)) {
      return;
    }
    try {
      Files.createDirectories(home);
      try (var entries = Files.newDirectoryStream(MADE)) {
        for (var entry : entries) {
          take(entry, home.resolve(entry.getFileName()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Programs are only read: one copy does for all. */
  private static void take(Path entry, Path target) throws IOException {
    if (Files.exists(entry.resolve("bin"))) {
      Files.createSymbolicLink(target, entry);
      return;
    }
    try (var files = Files.walk(entry)) {
      for (var file : (Iterable<Path>) files::iterator) {
        Files.copy(file, target.resolve(entry.relativize(file)), COPY_ATTRIBUTES);
      }
    }
  }

  private static Path make() {
    try {
      var folder = Files.createTempDirectory("booking-cluster");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      PostgresCluster.at(folder);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void delete(Path folder) {
    try {
      Trees.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
