package io.culturebridge.standins;

import java.time.Instant;

/** What a person's consent is worth: as the token endpoint would answer it. */
public record Grant(String accessToken, String refreshToken, Instant expiresAt) {

  @Override
  public String toString() {
    return "Grant until " + expiresAt;
  }
}
