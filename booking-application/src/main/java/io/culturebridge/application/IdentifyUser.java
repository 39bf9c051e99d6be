package io.culturebridge.application;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.people.PeopleDirectory;
import io.culturebridge.domain.people.Person;

/** Somebody shows verified claims and becomes known. */
public final class IdentifyUser {

  private final PeopleDirectory people;

  public IdentifyUser(PeopleDirectory people) {
    this.people = people;
  }

  /**
   * The user as stored; what is stored wins over what is claimed.
   *
   * @throws RejectedException when the stored user has another role or is not active
   */
  public Person identify(Person claimed) {
    var known = people.recognise(claimed);
    if (known.role() != claimed.role() || !known.active()) {
      throw new RejectedException(new Rejection.NotAuthenticated(claimed.id()));
    }
    return known;
  }
}
