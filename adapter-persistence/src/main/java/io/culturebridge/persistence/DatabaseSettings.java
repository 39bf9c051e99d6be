package io.culturebridge.persistence;

import org.jspecify.annotations.Nullable;

/**
 * Where the database is.
 *
 * @param jdbcUrl {@code jdbc:postgresql://…}; its parameters win over the defaults of {@link
 *     Database}
 * @param poolSize connections that serve requests; one more watches over the database's health
 * @param encryptionKeys what tokens are kept under
 */
public record DatabaseSettings(
    String jdbcUrl,
    @Nullable String user,
    @Nullable String password,
    int poolSize,
    EncryptionKeys encryptionKeys) {

  /** The same database, its tokens under these keys. */
  public DatabaseSettings with(EncryptionKeys keys) {
    return new DatabaseSettings(jdbcUrl, user, password, poolSize, keys);
  }

  @Override
  public String toString() {
    return "DatabaseSettings[poolSize=" + poolSize + "]";
  }
}
