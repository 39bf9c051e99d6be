package io.culturebridge.domain.people;

import java.util.UUID;

/** A user who books. */
public record ClientId(UUID value) {

  public UserId user() {
    return new UserId(value);
  }
}
