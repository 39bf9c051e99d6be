package io.culturebridge.persistence;

import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.people.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/** A person as columns. */
final class PersonRow {

  /** How many columns {@link #map} reads. */
  static final int WIDTH = 6;

  private PersonRow() {}

  /** The columns in the order the mapper reads them, of a table with this alias. */
  static String columns(String alias) {
    return "%1$s.id, %1$s.role, %1$s.name, %1$s.email, %1$s.active, %1$s.timezone".formatted(alias);
  }

  static <S extends SqlStatement<S>> S bind(S statement, Person person) {
    return statement
        .bind("id", person.id().value())
        .bind("role", person.role().word())
        .bind("name", person.name())
        .bind("email", person.email())
        .bind("active", person.active())
        .bind("timezone", person.timezone().getId());
  }

  static Person map(ResultSet row, int first) throws SQLException {
    return new Person(
        new UserId(row.getObject(first, UUID.class)),
        Role.ofWord(row.getString(first + 1)).orElseThrow(),
        row.getString(first + 2),
        row.getString(first + 3),
        row.getBoolean(first + 4),
        ZoneId.of(row.getString(first + 5)));
  }
}
