package io.culturebridge.domain.people;

import java.util.Optional;
import java.util.function.Function;

/** Port: everybody the service knows. */
public interface PeopleDirectory {

  /**
   * What is stored of the user somebody's verified claims speak of. An unknown user is stored as
   * claimed. Until {@link #store} has been called for a user, claimed names and e-mails that are
   * present replace the stored ones; afterwards, and for role, activity and zone always, what is
   * stored stays.
   */
  Person recognise(Person claimed);

  Optional<Person> find(UserId id);

  /**
   * Stores everything about the person as given; takes effect for this process at once and
   * everywhere within seconds.
   *
   * @return whether the person was unknown before
   */
  boolean store(Person person);

  /**
   * Stores what becomes of a person; nothing that is stored at the same time is lost. Takes effect
   * as {@link #store}.
   *
   * @param change gives everything about the person from what is stored, if anything is, or throws;
   *     may be asked more than once
   */
  StoredPerson change(UserId id, Function<Optional<Person>, Person> change);

  /**
   * Active coaches by name, then id; those without a name last.
   *
   * @param skip how many to leave out, zero or more
   * @param limit how many to give at most
   */
  CoachPage activeCoaches(long skip, int limit);
}
