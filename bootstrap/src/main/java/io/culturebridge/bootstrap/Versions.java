package io.culturebridge.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What was built, as the build wrote it down. */
record Versions(String service, String postgresql) {

  static Versions read() {
    try (var file = Versions.class.getResourceAsStream("/versions.properties")) {
      var versions = new Properties();
      versions.load(Objects.requireNonNull(file));
      return new Versions(versions.getProperty("service"), versions.getProperty("postgresql"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
