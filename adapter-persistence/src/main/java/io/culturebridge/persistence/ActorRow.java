package io.culturebridge.persistence;

import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.people.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Who did something, as columns: the id and the role. */
final class ActorRow {

  private ActorRow() {}

  static Actor map(ResultSet row, int first) throws SQLException {
    var role = role(row.getString(first + 1));
    return role == Role.SYSTEM
        ? Actor.system()
        : new Actor(new UserId(row.getObject(first, UUID.class)), role);
  }

  /** The role of the word, the service's own included. */
  static Role role(String word) {
    return word.equals(Role.SYSTEM.word()) ? Role.SYSTEM : Role.ofWord(word).orElseThrow();
  }
}
