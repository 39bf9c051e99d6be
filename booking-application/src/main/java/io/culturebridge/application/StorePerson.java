package io.culturebridge.application;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.Rejection.Deed;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.PeopleDirectory;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.PersonUpdate;
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
  public Stored store(Actor actor, UserId id, PersonUpdate update) {
    var person = update.applyTo(known(actor, id, update));
    return new Stored(person, people.store(person));
  }

  private Person known(Actor actor, UserId id, PersonUpdate update) {
    Deed.STORE_USER.require(actor.isAdmin() || actor.is(id));
    var known = people.find(id).orElseGet(() -> newcomer(id, update));
    Deed.SET_ROLE_EMAIL_OR_ACTIVE.require(
        actor.isAdmin() || !update.changesMoreThanNameAndZone(known));
    return known;
  }

  private static Person newcomer(UserId id, PersonUpdate update) {
    if (update.role() == null) {
      throw new RejectedException(new Rejection.RoleMissing(id));
    }
    return Person.of(id, update.role());
  }

  /**
   * What {@link #store} did.
   *
   * @param isNew whether the person was unknown before
   */
  public record Stored(Person person, boolean isNew) {}
}
