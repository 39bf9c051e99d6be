package io.culturebridge.persistence;

import com.zaxxer.hikari.HikariDataSource;
import io.culturebridge.domain.UnavailableException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs statements. Each piece of work is one statement that commits by itself, or one transaction,
 * so that one the database gave up for another's sake can simply be run again.
 */
final class Sql {

  private static final Logger LOG = LoggerFactory.getLogger(Sql.class);

  static final String UNIQUE_VIOLATION = "23505";
  static final String EXCLUSION_VIOLATION = "23P01";

  private static final String AWAIT_LOCK = "select pg_advisory_xact_lock(:lock)";

  private static final int MOST_ATTEMPTS = 3;
  private static final Set<String> LOST_TO_ANOTHER = Set.of("40001", "40P01");

  /** Classes: connection lost, resources exhausted, operator intervened, system error. */
  private static final Set<String> UNAVAILABLE_CLASSES = Set.of("08", "53", "57", "58");

  /**
   * Lock not available, read-only transaction (a primary that became a standby), unknown table (a
   * database whose schema is still to be made).
   */
  private static final Set<String> UNAVAILABLE = Set.of("55P03", "25006", "42P01");

  /** Later than the server's own timeout, so that only a server gone silent loses a connection. */
  private static final Duration ANSWER = Duration.ofSeconds(8);

  private final Jdbi jdbi;
  private final Turns turns;
  private final Watchdog watchdog;

  private Sql(Jdbi jdbi, Turns turns, Watchdog watchdog) {
    this.jdbi = jdbi;
    this.turns = turns;
    this.watchdog = watchdog;
  }

  static Sql over(HikariDataSource pool, Watchdog watchdog) {
    var patience = Duration.ofMillis(pool.getConnectionTimeout());
    var turns = new Turns(pool.getMaximumPoolSize(), patience, watchdog);
    return new Sql(jdbi(pool), turns, watchdog);
  }

  private static Jdbi jdbi(DataSource pool) {
    var jdbi = Jdbi.create(pool);
    jdbi.registerArgument(new InstantAsTimestamptz());
    jdbi.registerArgument(new UuidOrTypelessNull());
    jdbi.registerArrayType(String.class, "text");
    jdbi.registerArrayType(Double.class, "float8");
    jdbi.registerArrayType(Integer.class, "int4");
    jdbi.registerArrayType(UUID.class, "uuid");
    // what was bound may be somebody's notes, and messages end up in logs
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    return jdbi;
  }

  /**
   * Runs the work on a connection.
   *
   * @throws UnavailableException when the database cannot be used
   */
  <T> T run(Function<Handle, T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return turns.take(() -> once(work));
      } catch (JdbiException e) {
        var state = state(e).orElse("");
        if (!LOST_TO_ANOTHER.contains(state) || attempt == MOST_ATTEMPTS) {
          throw isUnavailable(e, state)
              ? new UnavailableException("the database cannot be used: " + state, e)
              : e;
        }
      }
    }
  }

  /** Looks up what many ask for at once on a quarter of the connections, but at least on one. */
  <K, V> BatchedLookup<K, V> batched(Function<List<K>, Map<K, V>> look) {
    return new BatchedLookup<>(turns.quarter(), look);
  }

  private <T> T once(Function<Handle, T> work) {
    try (var handle = jdbi.open()) {
      return watchdog.within(ANSWER, () -> abort(handle), () -> work.apply(handle));
    }
  }

  /** Closes the socket under whoever reads from it. */
  private static void abort(Handle handle) {
    LOG.warn("No answer from the database in {} s: the connection is given up", ANSWER.toSeconds());
    try {
      handle.getConnection().abort(Runnable::run);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The advisory lock of whatever has that id. */
  static long lock(UUID id) {
    return id.getMostSignificantBits() ^ id.getLeastSignificantBits();
  }

  /** Waits for that lock, and holds it until the transaction ends. */
  static void awaitLock(Handle handle, UUID id) {
    handle.createQuery(AWAIT_LOCK).bind("lock", lock(id)).mapTo(String.class).one();
  }

  /** The SQLSTATE behind a failure. */
  static Optional<String> state(JdbiException e) {
    return cause(e).map(SQLException::getSQLState);
  }

  private static boolean isUnavailable(JdbiException e, String state) {
    return LOST_TO_ANOTHER.contains(state)
        || UNAVAILABLE.contains(state)
        || (state.length() == 5 && UNAVAILABLE_CLASSES.contains(state.substring(0, 2)))
        || cause(e).filter(SQLTransientException.class::isInstance).isPresent();
  }

  private static Optional<SQLException> cause(JdbiException e) {
    return e.getCause() instanceof SQLException sql ? Optional.of(sql) : Optional.empty();
  }

  /** Binds instants with their zone, whatever the zones of the JVM and of the session are. */
  private static final class InstantAsTimestamptz extends AbstractArgumentFactory<Instant> {

    InstantAsTimestamptz() {
      super(Types.TIMESTAMP_WITH_TIMEZONE);
    }

    @Override
    protected Argument build(Instant instant, ConfigRegistry config) {
      var value = OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
      return (position, statement, context) -> statement.setObject(position, value);
    }
  }

  /** A null UUID has no SQL type of its own that the driver could name. */
  private static final class UuidOrTypelessNull extends AbstractArgumentFactory<UUID> {

    UuidOrTypelessNull() {
      super(Types.OTHER);
    }

    @Override
    protected Argument build(UUID uuid, ConfigRegistry config) {
      return (position, statement, context) -> statement.setObject(position, uuid);
    }
  }
}
