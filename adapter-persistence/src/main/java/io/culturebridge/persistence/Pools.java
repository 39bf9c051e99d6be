package io.culturebridge.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Properties;

/**
 * Connections that never wait for ever: for a place in the pool, the network, a lock, an answer.
 */
final class Pools {

  /** Longest wait for a free connection, and for the database to come back. */
  private static final Duration ACQUIRE = Duration.ofSeconds(3);

  private static final Duration CONNECT = Duration.ofSeconds(2);

  /** The server gives up on a statement first, so that its connection survives. */
  private static final Duration STATEMENT = Duration.ofSeconds(5);

  private static final Duration LOCK = Duration.ofSeconds(4);

  private static final Duration HEALTH = Duration.ofMillis(900);

  private Pools() {}

  /** Waiting for an answer is bounded in {@link Sql}, at less cost than by the driver. */
  static HikariDataSource forRequests(DatabaseSettings settings) {
    var config = config(settings, "booking");
    config.setMaximumPoolSize(settings.poolSize());
    config.setConnectionTimeout(ACQUIRE.toMillis());
    config.setConnectionInitSql(
        "set statement_timeout = %d; set lock_timeout = %d; set random_page_cost = 1.1"
            .formatted(STATEMENT.toMillis(), LOCK.toMillis()));
    return new HikariDataSource(config);
  }

  /** A connection of its own, so that a busy pool does not look like a lost database. */
  static HikariDataSource forHealth(DatabaseSettings settings) {
    var config = config(settings, "booking-health");
    config.setMaximumPoolSize(1);
    config.setConnectionTimeout(HEALTH.toMillis());
    config.addDataSourceProperty("socketTimeout", "1");
    return new HikariDataSource(config);
  }

  /** For the book-keeping of background jobs, which never waits for requests. */
  static HikariDataSource forJobs(DatabaseSettings settings) {
    var config = config(settings, "booking-jobs");
    config.setMaximumPoolSize(2);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(ACQUIRE.toMillis());
    config.addDataSourceProperty("socketTimeout", String.valueOf(2 * STATEMENT.toSeconds()));
    return new HikariDataSource(config);
  }

  private static HikariConfig config(DatabaseSettings settings, String name) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(settings.jdbcUrl());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setInitializationFailTimeout(-1);
    config.setValidationTimeout(HEALTH.toMillis());
    config.setDataSourceProperties(driverProperties(name));
    return config;
  }

  private static Properties driverProperties(String name) {
    var properties = new Properties();
    properties.setProperty("ApplicationName", name);
    properties.setProperty("connectTimeout", String.valueOf(CONNECT.toSeconds()));
    properties.setProperty("loginTimeout", String.valueOf(CONNECT.toSeconds()));
    properties.setProperty("tcpKeepAlive", "true");
    // the detail of a violated constraint quotes the row, and messages end up in logs
    properties.setProperty("logServerErrorDetail", "false");
    return properties;
  }
}
