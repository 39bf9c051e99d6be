package io.culturebridge.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;

/** Whole folders at once. */
final class Trees {

  private Trees() {}

  /** Deletes the folder, if it is there, and all that is in it. */
  static void delete(Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (var paths = Files.walk(folder)) {
        for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /** Gives the folder and all that is in it to the user of that number. */
  static void give(Path folder, int user) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (var path : paths.toList()) {
        Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }
}
