package io.culturebridge.domain.people;

import java.util.Optional;

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
   * Active coaches by name, then id; those without a name last.
   *
   * @param skip how many to leave out, zero or more
   * @param limit how many to give at most
   */
  CoachPage activeCoaches(long skip, int limit);
}
