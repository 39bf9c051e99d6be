package io.culturebridge.domain.people;

/** Who is asking. */
public record Actor(UserId id, Role role) {

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
