package io.culturebridge.application;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.Rejection.Deed;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.CoachPage;
import io.culturebridge.domain.people.PeopleDirectory;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.UserId;

/** Users look at themselves and at the coaches there are; admins at everybody. */
public final class ViewPeople {

  private final PeopleDirectory people;

  public ViewPeople(PeopleDirectory people) {
    this.people = people;
  }

  /**
   * What is stored of a user.
   *
   * @throws RejectedException when the user is neither the actor nor the actor an admin, or there
   *     is no such user
   */
  public Person user(Actor actor, UserId id) {
    Deed.VIEW_USER.require(actor.isAdmin() || actor.is(id));
    return people.find(id).orElseThrow(() -> new RejectedException(new Rejection.NoSuchUser(id)));
  }

  /** Active coaches by name; as {@link PeopleDirectory#activeCoaches}. */
  public CoachPage activeCoaches(long skip, int limit) {
    return people.activeCoaches(skip, limit);
  }
}
