package io.culturebridge.domain.people;

import java.util.UUID;

/** A user who is booked. */
public record CoachId(UUID value) {

  public UserId user() {
    return new UserId(value);
  }
}
