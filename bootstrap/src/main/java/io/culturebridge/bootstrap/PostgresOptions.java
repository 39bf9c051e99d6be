package io.culturebridge.bootstrap;

import java.util.List;

/** How the embedded server is set up: safe first, then small. */
final class PostgresOptions {

  private PostgresOptions() {}

  static List<String> of(int port, int connections) {
    return List.of(
        "port=" + port,
        "listen_addresses=127.0.0.1",
        "unix_socket_directories=",
        "max_connections=" + connections,
        "fsync=on",
        "full_page_writes=on",
        "synchronous_commit=on",
        "shared_buffers=128MB",
        "wal_level=minimal",
        "max_wal_senders=0",
        "jit=off",
        "timezone=UTC",
        "log_timezone=UTC",
        // refused slots are ordinary here, and a failing row may hold somebody's notes
        "log_min_messages=log",
        "log_min_error_statement=panic",
        "log_error_verbosity=terse",
        "log_checkpoints=off");
  }
}
