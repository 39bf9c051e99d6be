package io.culturebridge.bootstrap;

import io.culturebridge.http.TokenSettings;
import io.culturebridge.persistence.DatabaseSettings;
import io.culturebridge.persistence.EncryptionKeys;
import org.jspecify.annotations.Nullable;

/** A database and keys: those configured, or the service's own. */
record Foundations(DatabaseSettings database, TokenSettings tokens) {

  static Foundations lay(Config config, Opened opened) {
    var database = config.database();
    if (database != null && !config.isDevelopment()) {
      return new Foundations(database, tokens(config, config.secret()));
    }
    var folder = opened.add(DataFolder.open(config.dataDir()));
    return new Foundations(
        (database == null ? embedded(config, folder, opened) : database).with(keys(config, folder)),
        tokens(config, config.isDevelopment() ? folder.tokenSecret() : config.secret()));
  }

  private static DatabaseSettings embedded(Config config, DataFolder folder, Opened opened) {
    var postgres = opened.add(EmbeddedPostgres.start(folder, config.poolSize()));
    return new DatabaseSettings(
        postgres.jdbcUrl(),
        postgres.user(),
        postgres.password(),
        config.poolSize(),
        config.encryptionKeys());
  }

  private static EncryptionKeys keys(Config config, DataFolder folder) {
    var keys = config.encryptionKeys();
    return config.isDevelopment() && keys.isEmpty() ? folder.encryptionKeys() : keys;
  }

  private static TokenSettings tokens(Config config, @Nullable String secret) {
    return new TokenSettings(secret, config.jwksUrl(), config.issuer(), config.audience());
  }
}
