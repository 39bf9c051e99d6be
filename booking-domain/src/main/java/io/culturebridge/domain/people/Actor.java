package io.culturebridge.domain.people;

import java.util.UUID;

/** Who is asking. */
public record Actor(UserId id, Role role) {

  private static final Actor SYSTEM = new Actor(new UserId(new UUID(0, 0)), Role.SYSTEM);

  /** The service itself. */
  public static Actor system() {
    return SYSTEM;
  }

  public boolean isAdmin() {
    return role == Role.ADMIN;
  }

  public boolean is(ClientId client) {
    return id.value().equals(client.value());
  }

  public boolean is(CoachId coach) {
    return id.value().equals(coach.value());
  }
}
