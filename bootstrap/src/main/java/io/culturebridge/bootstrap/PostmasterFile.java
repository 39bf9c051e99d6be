package io.culturebridge.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The file in which a PostgreSQL server notes that it runs, and which a killed one leaves. */
record PostmasterFile(Path cluster) {

  private static final int PROCESS = 0;
  private static final int STATE = 7;

  /** Tells whether the server of that process accepts connections. */
  boolean isReady(long process) throws IOException {
    var lines = lines();
    return lines.size() > STATE
        && lines.get(PROCESS).strip().equals(String.valueOf(process))
        && lines.get(STATE).strip().equals("ready");
  }

  /** Tells whether the server that wrote the file lives. */
  boolean isAlive() throws IOException {
    var lines = lines();
    return !lines.isEmpty() && isPostgres(lines.get(PROCESS).strip());
  }

  /**
   * Keeps PostgreSQL from taking a process that got a dead server's number for that server: it
   * ignores its own parent's. The file itself must stay, it names the shared memory in which a
   * killed server's last sessions may still be writing.
   */
  void disown() throws IOException {
    var lines = new ArrayList<>(lines());
    if (!lines.isEmpty()) {
      lines.set(PROCESS, String.valueOf(ProcessHandle.current().pid()));
      Files.write(file(), lines);
    }
  }

  private boolean isPostgres(String process) throws IOException {
    var proc = Path.of("/proc", process);
    try {
      var stat = Files.readString(proc.resolve("stat"));
      return stat.startsWith(process + " (postgres) ")
          && !stat.startsWith(process + " (postgres) Z")
          && worksHere(proc.resolve("cwd"));
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private boolean worksHere(Path folder) {
    try {
      return Files.isSameFile(folder, cluster);
    } catch (IOException e) {
      // another user's process: its number and name have to do
      return true;
    }
  }

  private List<String> lines() throws IOException {
    try {
      return Files.readAllLines(file());
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private Path file() {
    return cluster.resolve("postmaster.pid");
  }
}
