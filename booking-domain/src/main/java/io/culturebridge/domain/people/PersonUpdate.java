package io.culturebridge.domain.people;

import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What to store of a user; {@code null} keeps what is stored. */
public record PersonUpdate(
    @Nullable Role role,
    @Nullable String name,
    @Nullable String email,
    @Nullable Boolean active,
    @Nullable ZoneId timezone) {

  /** The person after the update. */
  public Person applyTo(Person person) {
    return new Person(
        person.id(),
        Objects.requireNonNullElse(role, person.role()),
        name == null ? person.name() : name,
        email == null ? person.email() : email,
        Objects.requireNonNullElse(active, person.active()),
        Objects.requireNonNullElse(timezone, person.timezone()));
  }

  /** Tells whether anything but the name and the zone of the person would change. */
  public boolean changesMoreThanNameAndZone(Person person) {
    var after = applyTo(person);
    return after.role() != person.role()
        || after.active() != person.active()
        || !Objects.equals(after.email(), person.email());
  }
}
