package io.culturebridge.bootstrap;

import io.culturebridge.domain.people.PeopleDirectory;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.people.UserId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;

/** One person of each role for development mode; client and coach as in the API's examples. */
final class DemoPeople {

  private DemoPeople() {}

  static Person of(Role role) {
    return switch (role) {
      case CLIENT -> person(role, "223e4567-e89b-12d3-a456-426614174000", "John Doe", "john");
      case COACH -> person(role, "323e4567-e89b-12d3-a456-426614174000", "Jane Smith", "jane");
      case ADMIN -> person(role, "423e4567-e89b-12d3-a456-426614174000", "Ada Admin", "ada");
      case SYSTEM -> throw new IllegalArgumentException("nobody is the service itself");
    };
  }

  /** Makes them known, unless they are: what people changed about them stays. */
  static void storeIn(PeopleDirectory people) {
    Stream.of(Role.CLIENT, Role.COACH, Role.ADMIN)
        .map(DemoPeople::of)
        .filter(person -> people.find(person.id()).isEmpty())
        .forEach(people::store);
  }

  private static Person person(Role role, String id, String name, String mailbox) {
    var email = mailbox + "@example.com";
    return new Person(new UserId(UUID.fromString(id)), role, name, email, true, ZoneOffset.UTC);
  }
}
