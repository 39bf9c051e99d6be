package io.culturebridge.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.culturebridge.persistence.DatabaseSettings;
import io.culturebridge.persistence.EncryptionKeys;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says, checked. The README explains every variable.
 *
 * @param database null: an embedded one
 * @param encryptionKeys none: in development mode one is made, otherwise no calendar can be
 *     connected
 * @param secret for HS256 tokens; without it and {@code jwksUrl} this is development mode
 * @param requestsPerSecond how many one user may send; 0: as many as they like
 * @param pendingExpiresAfter how long a booking may wait to be confirmed; null: for ever
 * @param drain how long a service asked to end goes on serving after it has said so
 */
record Config(
    String host,
    int port,
    @Nullable DatabaseSettings database,
    int poolSize,
    Path dataDir,
    EncryptionKeys encryptionKeys,
    @Nullable String secret,
    @Nullable URI jwksUrl,
    @Nullable String issuer,
    @Nullable String audience,
    int requestsPerSecond,
    List<String> corsOrigins,
    LogFormat logFormat,
    @Nullable URI configuredPublicUrl,
    @Nullable Duration pendingExpiresAfter,
    Duration drain,
    MailConfig mail,
    CalendarConfig calendars) {

  private static final int LONGEST_PENDING_MINUTES = 365 * 24 * 60;
  private static final int LONGEST_DRAIN = 300;
  private static final int SHORTEST_SECRET = 32;
  private static final int DEFAULT_POOL_SIZE = 8;
  private static final int DEFAULT_REQUESTS_PER_SECOND = 50;

  /**
   * @throws CannotStartException naming the variable that is unknown or malformed
   */
  static Config of(Map<String, String> variables) {
    var environment = new Environment(variables);
    int poolSize = environment.number("BOOKING_POOL_SIZE", DEFAULT_POOL_SIZE, 1, 200);
    var encryptionKeys = encryptionKeys(environment);
    var config =
        new Config(
            host(environment),
            environment.number("BOOKING_PORT", 8000, 0, 65_535),
            database(environment, poolSize, encryptionKeys),
            poolSize,
            dataDir(environment),
            encryptionKeys,
            secret(environment),
            environment.webAddress("BOOKING_JWT_JWKS_URL"),
            environment.text("BOOKING_JWT_ISSUER"),
            environment.text("BOOKING_JWT_AUDIENCE"),
            requestsPerSecond(environment),
            environment.origins("BOOKING_CORS_ORIGINS"),
            logFormat(environment),
            environment.webAddress("BOOKING_PUBLIC_URL"),
            pendingExpiresAfter(environment),
            Duration.ofSeconds(environment.number("BOOKING_DRAIN_SECONDS", 0, 0, LONGEST_DRAIN)),
            MailConfig.of(environment),
            CalendarConfig.of(environment));
    environment.requireNothingElse();
    config.requireOneKindOfKeys();
    config.requireLoopbackInDevelopment();
    config.requireKeysForTokens();
    config.requireKeysForLinks();
    return config;
  }

  /** No keys configured: the service makes a secret and serves this machine only. */
  boolean isDevelopment() {
    return secret == null && jwksUrl == null;
  }

  /** Keeps the secrets out of logs. */
  @Override
  public String toString() {
    return "Config[host=" + host + ", port=" + port + "]";
  }

  /** What addresses in answers begin with. */
  URI publicUrl() {
    return configuredPublicUrl == null ? addressOf(host, port) : configuredPublicUrl;
  }

  /** How a host and a port are written in a URL. */
  static URI addressOf(String host, int port) {
    return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
  }

  private static String host(Environment environment) {
    var host =
        environment.text("BOOKING_HOST", Config::isHost, "an address or name of this machine");
    return host == null ? "127.0.0.1" : host;
  }

  /** Whether a URL can have it where its host stands. */
  private static boolean isHost(String text) {
    try {
      var authority = addressOf(text, 1).getRawAuthority();
      return authority.endsWith(":1") && !authority.contains("@");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static @Nullable DatabaseSettings database(
      Environment environment, int poolSize, EncryptionKeys encryptionKeys) {
    var url =
        environment.text(
            "BOOKING_DATABASE_URL",
            text -> text.startsWith("jdbc:postgresql://"),
            "a URL that starts with jdbc:postgresql://");
    var user = environment.text("BOOKING_DATABASE_USER");
    var password = environment.text("BOOKING_DATABASE_PASSWORD");
    if (url != null) {
      return new DatabaseSettings(url, user, password, poolSize, encryptionKeys);
    }
    if (user != null || password != null) {
      throw new CannotStartException(
          "BOOKING_DATABASE_USER and BOOKING_DATABASE_PASSWORD need BOOKING_DATABASE_URL.");
    }
    return null;
  }

  private static Path dataDir(Environment environment) {
    try {
      return Path.of(environment.text("BOOKING_DATA_DIR", "data")).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw Environment.mustBe("BOOKING_DATA_DIR", "a folder's path");
    }
  }

  private static EncryptionKeys encryptionKeys(Environment environment) {
    var text = environment.text("BOOKING_ENCRYPTION_KEYS");
    try {
      return text == null ? EncryptionKeys.none() : EncryptionKeys.parse(text);
    } catch (IllegalArgumentException e) {
      throw Environment.mustBe(
          "BOOKING_ENCRYPTION_KEYS",
          "keys such as id:base64, separated by commas: " + e.getMessage());
    }
  }

  private static @Nullable String secret(Environment environment) {
    return environment.text(
        "BOOKING_JWT_SECRET",
        text -> text.getBytes(UTF_8).length >= SHORTEST_SECRET,
        "at least " + SHORTEST_SECRET + " bytes long");
  }

  private static int requestsPerSecond(Environment environment) {
    return environment.number(
        "BOOKING_REQUESTS_PER_SECOND", DEFAULT_REQUESTS_PER_SECOND, 0, 100_000);
  }

  private static @Nullable Duration pendingExpiresAfter(Environment environment) {
    int minutes =
        environment.number("BOOKING_PENDING_EXPIRES_AFTER_MINUTES", 0, 1, LONGEST_PENDING_MINUTES);
    return minutes == 0 ? null : Duration.ofMinutes(minutes);
  }

  private static LogFormat logFormat(Environment environment) {
    return LogFormat.ofWord(environment.text("BOOKING_LOG_FORMAT", "text"))
        .orElseThrow(() -> Environment.mustBe("BOOKING_LOG_FORMAT", "text or json"));
  }

  private void requireOneKindOfKeys() {
    if (secret != null && jwksUrl != null) {
      throw new CannotStartException(
          "BOOKING_JWT_SECRET and BOOKING_JWT_JWKS_URL exclude each other.");
    }
  }

  private void requireKeysForTokens() {
    if (calendars.hasProvider() && encryptionKeys.isEmpty() && !isDevelopment()) {
      throw new CannotStartException(
          "BOOKING_ENCRYPTION_KEYS is needed to keep the tokens of connected calendars.");
    }
  }

  private void requireKeysForLinks() {
    if (mail.server() != null && encryptionKeys.isEmpty() && !isDevelopment()) {
      throw new CannotStartException(
          "BOOKING_SMTP_URL needs BOOKING_ENCRYPTION_KEYS: each mail has a link that ends them,"
              + " signed under a key.");
    }
  }

  private void requireLoopbackInDevelopment() {
    if (isDevelopment() && !isLoopback()) {
      throw new CannotStartException(
          "BOOKING_HOST must be a loopback address in development mode:"
              + " set BOOKING_JWT_SECRET or BOOKING_JWT_JWKS_URL to serve others.");
    }
  }

  private boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw Environment.mustBe("BOOKING_HOST", "an address or name of this machine");
    }
  }
}
