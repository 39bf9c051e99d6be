package io.culturebridge.http.people;

import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.PersonUpdate;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.people.UserId;
import io.culturebridge.http.input.BodyInput;
import io.culturebridge.http.input.PathIds;
import io.culturebridge.http.input.Zones;

/** What to store of whom. */
record StorePersonRequest(UserId user, PersonUpdate update) {

  static StorePersonRequest of(BodyInput input) {
    var user = PathIds.user(input).required();
    var role = input.body().text("role").as(StorePersonRequest::role);
    var name = input.body().text("name").as(Person::requireName);
    var email = input.body().text("email").as(Person::requireEmail);
    var active = input.body().flag("active");
    var timezone = input.body().text("timezone").as(Zones::parse);
    return new StorePersonRequest(
        user.get(),
        new PersonUpdate(
            role.orNull(), name.orNull(), email.orNull(), active.orNull(), timezone.orNull()));
  }

  private static Role role(String word) {
    return Role.ofWord(word)
        .orElseThrow(() -> new IllegalArgumentException("must be one of client, coach, admin"));
  }
}
