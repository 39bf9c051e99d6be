package io.culturebridge.http;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Which tokens are believed.
 *
 * @param secret shared with who signs by HS256, at least 32 bytes in UTF-8
 * @param jwksUrl where the public keys of who signs are published; instead of a secret
 * @param issuer the only one believed; null believes any
 * @param audience that tokens must name; null does not ask
 */
public record TokenSettings(
    @Nullable String secret,
    @Nullable URI jwksUrl,
    @Nullable String issuer,
    @Nullable String audience) {

  /**
   * @throws IllegalArgumentException unless there is exactly one of secret and URL
   */
  public TokenSettings {
    if ((secret == null) == (jwksUrl == null)) {
      throw new IllegalArgumentException("either a secret or a JWKS URL");
    }
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "TokenSettings[jwksUrl=" + jwksUrl + ", issuer=" + issuer + "]";
  }
}
