package io.culturebridge.domain.people;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.Rejection.Deed;
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

  /**
   * The client the actor is.
   *
   * @throws RejectedException with {@link Rejection.NotPermitted} when the actor is none, and so
   *     may not do that
   */
  public ClientId asClient(Deed deed) {
    deed.require(role == Role.CLIENT);
    return new ClientId(id.value());
  }

  public boolean is(UserId user) {
    return id.equals(user);
  }

  public boolean is(ClientId client) {
    return id.value().equals(client.value());
  }

  public boolean is(CoachId coach) {
    return id.value().equals(coach.value());
  }
}
