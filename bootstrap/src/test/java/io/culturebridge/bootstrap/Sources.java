package io.culturebridge.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The Java sources of all modules. */
final class Sources {

  static final Path ROOT = root(Path.of("").toAbsolutePath());

  private Sources() {}

  static List<Source> all() {
    return list("main", "test");
  }

  static List<Source> ofTests() {
    return list("test");
  }

  private static List<Source> list(String... kinds) {
    try (var modules = Files.list(ROOT)) {
      return modules
          .flatMap(module -> List.of(kinds).stream().map(kind -> module.resolve("src/" + kind)))
          .filter(Files::isDirectory)
          .flatMap(folder -> in(folder).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Source> in(Path folder) {
    try (var paths = Files.walk(folder)) {
      return paths
          .filter(path -> path.toString().endsWith(".java"))
          .map(path -> new Source(ROOT.relativize(path), read(path)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root(Path folder) {
    return Files.exists(folder.resolve(".editorconfig"))
        ? folder
        : root(Objects.requireNonNull(folder.getParent()));
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param path within the repository
   */
  record Source(Path path, String text) {

    void write(String newText) throws IOException {
      Files.writeString(ROOT.resolve(path), newText);
    }

    @Override
    public String toString() {
      return path.toString();
    }
  }
}
