package io.culturebridge.persistence;

import org.jspecify.annotations.Nullable;

/**
 * Where the database is.
 *
 * @param jdbcUrl {@code jdbc:postgresql://…}; its parameters win over the defaults of {@link
 *     Database}
 * @param poolSize connections that serve requests; one more watches over the database's health
 */
public record DatabaseSettings(
    String jdbcUrl, @Nullable String user, @Nullable String password, int poolSize) {

  @Override
  public String toString() {
    return "DatabaseSettings[poolSize=" + poolSize + "]";
  }
}
