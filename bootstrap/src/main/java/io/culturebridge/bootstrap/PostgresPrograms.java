package io.culturebridge.bootstrap;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs the service brings along, unpacked once for each version. */
record PostgresPrograms(Path home) {

  private static final int EXECUTABLE = 0100;

  static PostgresPrograms unpackedIn(Path folder) throws IOException {
    var home = folder.resolve(Versions.read().postgresql());
    if (!Files.isDirectory(home)) {
      var partial = folder.resolve("unpacking");
      Trees.delete(partial);
      unpack(archive(), partial);
      Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresPrograms(home);
  }

  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  private static String archive() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var machine =
        switch (System.getProperty("os.arch")) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          case String other -> other;
        };
    var archive = "/postgres-%s-%s.txz".formatted(system, machine);
    if (PostgresPrograms.class.getResource(archive) == null) {
      throw new CannotStartException(
          "There is no embedded PostgreSQL for %s on %s: set BOOKING_DATABASE_URL."
              .formatted(system, machine));
    }
    return archive;
  }

  private static void unpack(String archive, Path target) throws IOException {
    try (var resource = PostgresPrograms.class.getResourceAsStream(archive);
        var tar = open(Objects.requireNonNull(resource))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(entry, tar, target.resolve(entry.getName()));
      }
    }
  }

  private static TarArchiveInputStream open(InputStream archive) throws IOException {
    return new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)));
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, path);
    if ((entry.getMode() & EXECUTABLE) != 0 && !path.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make " + path + " executable");
    }
  }
}
