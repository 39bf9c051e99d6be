package io.culturebridge.application;

import io.culturebridge.domain.people.PeopleDirectory;

/** Everything about who there is. */
public record PeopleUseCases(IdentifyUser identify, ViewPeople view, StorePerson store) {

  public static PeopleUseCases of(PeopleDirectory people) {
    return new PeopleUseCases(
        new IdentifyUser(people), new ViewPeople(people), new StorePerson(people));
  }
}
