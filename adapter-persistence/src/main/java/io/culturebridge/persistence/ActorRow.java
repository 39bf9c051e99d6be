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
    var role = row.getString(first + 1);
    return role.equals(Role.SYSTEM.word())
        ? Actor.system()
        : new Actor(new UserId(row.getObject(first, UUID.class)), Role.ofWord(role).orElseThrow());
  }
}
