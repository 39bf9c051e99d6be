package io.culturebridge.bootstrap;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Runs PostgreSQL's programs as it wants them: never as root, and in a session of their own, so
 * that a Ctrl-C meant for the service lets it finish its requests first.
 *
 * @param prefix the commands to run a program through
 * @param user whose the files must be
 */
record Unprivileged(List<String> prefix, int user) {

  private static final int ROOT = 0;

  /** The user nobody of every Linux, where root may not make a user namespace. */
  private static final int NOBODY = 65534;

  static Unprivileged find() throws IOException {
    var prefix = new ArrayList<String>();
    if (isInstalled("setsid")) {
      prefix.add("setsid");
    }
    int user = (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    if (user != ROOT) {
      return new Unprivileged(prefix, user);
    }
    if (allowsUserNamespaces()) {
      // within a user namespace root is nobody, and root's files are its own
      prefix.addAll(List.of("unshare", "--user"));
      return new Unprivileged(prefix, ROOT);
    }
    prefix.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    return new Unprivileged(prefix, NOBODY);
  }

  ProcessBuilder command(String... command) {
    var words = new ArrayList<>(prefix);
    words.addAll(List.of(command));
    var builder = new ProcessBuilder(words).redirectErrorStream(true);
    // secrets of the service's environment are none of PostgreSQL's business
    builder.environment().keySet().retainAll(List.of("PATH"));
    return builder;
  }

  void own(Path folder) throws IOException {
    if (owner(folder) != user) {
      Trees.give(folder, user);
    }
  }

  private static int owner(Path path) throws IOException {
    return (int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean allowsUserNamespaces() throws IOException {
    return isInstalled("unshare") && run(List.of("unshare", "--user", "true")) == 0;
  }

  private static boolean isInstalled(String program) {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(System.getenv().getOrDefault("PATH", "/usr/bin:/bin"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static int run(List<String> command) throws IOException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
