package io.culturebridge.application;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.Rejection.Deed;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.PeopleDirectory;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.PersonUpdate;
import io.culturebridge.domain.people.StoredPerson;
import io.culturebridge.domain.people.UserId;

/** An admin stores anything about anybody; users their own name and zone. */
public final class StorePerson {

  private final PeopleDirectory people;

  public StorePerson(PeopleDirectory people) {
    this.people = people;
  }

  /**
   * Stores the person after the update.
   *
   * @throws RejectedException when the actor may not, or the user is new and comes without a role
   */
  public StoredPerson store(Actor actor, UserId id, PersonUpdate update) {
    Deed.STORE_USER.require(actor.isAdmin() || actor.is(id));
    return people.change(
        id, known -> updated(actor, known.orElseGet(() -> newcomer(id, update)), update));
  }

  private static Person updated(Actor actor, Person known, PersonUpdate update) {
    Deed.SET_ROLE_EMAIL_OR_ACTIVE.require(
        actor.isAdmin() || !update.changesMoreThanNameAndZone(known));
    return update.applyTo(known);
  }

  private static Person newcomer(UserId id, PersonUpdate update) {
    if (update.role() == null) {
      throw new RejectedException(new Rejection.RoleMissing(id));
    }
    return Person.of(id, update.role());
  }
}
