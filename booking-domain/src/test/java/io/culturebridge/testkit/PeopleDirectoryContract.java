package io.culturebridge.testkit;

import static io.culturebridge.testkit.Fixtures.aClient;
import static io.culturebridge.testkit.Fixtures.aCoach;
import static io.culturebridge.testkit.Fixtures.person;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.people.CoachPage;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.people.StoredPerson;
import io.culturebridge.domain.people.UserId;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every adapter of {@code PeopleDirectory} keeps to. */
public interface PeopleDirectoryContract {

  String AN_ID = "323e4567-e89b-12d3-a456-42661417400";

  Storage storage();

  @Test
  default void an_unknown_person_is_stored_as_claimed() {
    var claimed = person(aClient().user(), Role.CLIENT, "John Doe");

    assertThat(storage().people().recognise(claimed)).isEqualTo(claimed);
    assertThat(storage().people().find(claimed.id())).contains(claimed);
  }

  @Test
  default void nobody_is_found_who_was_never_seen() {
    assertThat(storage().people().find(aClient().user())).isEmpty();
  }

  @Test
  default void later_claims_fill_in_and_replace_name_and_email_but_never_the_role() {
    var id = aClient().user();
    storage().people().recognise(Person.of(id, Role.CLIENT));

    var named = storage().people().recognise(person(id, Role.COACH, "John Doe"));
    var silent = storage().people().recognise(Person.of(id, Role.CLIENT));

    var expected =
        new Person(id, Role.CLIENT, "John Doe", "john.doe@example.com", true, ZoneOffset.UTC);
    assertThat(named).isEqualTo(expected);
    assertThat(silent).isEqualTo(expected);
    assertThat(storage().people().find(id)).contains(expected);
  }

  @Test
  default void what_was_stored_by_hand_wins_over_claims() {
    var id = aClient().user();
    var stored = new Person(id, Role.COACH, "Boss's Word", null, false, ZoneId.of("Asia/Kolkata"));
    storage().people().store(stored);

    assertThat(storage().people().recognise(person(id, Role.CLIENT, "John Doe"))).isEqualTo(stored);
    assertThat(storage().people().find(id)).contains(stored);
  }

  @Test
  default void storing_tells_whether_the_person_was_unknown_and_acts_at_once() {
    var person = person(aClient().user(), Role.CLIENT, "John Doe");
    var inactive = new Person(person.id(), Role.CLIENT, "John Doe", null, false, person.timezone());

    assertThat(storage().people().store(person)).isTrue();
    assertThat(storage().people().recognise(person)).isEqualTo(person);
    assertThat(storage().people().store(inactive)).isFalse();
    assertThat(storage().people().recognise(person)).isEqualTo(inactive);
  }

  @Test
  default void of_many_changes_of_one_person_at_once_none_is_lost() {
    var id = aClient().user();
    List<Callable<StoredPerson>> runners =
        Stream.generate(() -> (Callable<StoredPerson>) () -> lengthened(id)).limit(16).toList();

    var race = Race.of(runners);

    assertThat(storage().people().find(id).map(Person::name)).contains("x".repeat(16));
    assertThat(race.results()).filteredOn(StoredPerson::isNew).hasSize(1);
  }

  /** With one more letter in the name. */
  private StoredPerson lengthened(UserId id) {
    return storage()
        .people()
        .change(
            id, known -> person(id, Role.CLIENT, known.map(Person::name).orElse("").concat("x")));
  }

  @Test
  default void a_change_that_is_refused_stores_nothing() {
    var known = person(aClient().user(), Role.CLIENT, "John Doe");
    storage().people().store(known);
    var refusal = new Rejection.RoleMissing(known.id());

    var rejection =
        rejectionOf(() ->
            storage()
                .people()
                .change(
                    known.id(),
                    person -> {
                      throw new RejectedException(refusal);
                    }));

    assertThat(rejection).isEqualTo(refusal);
    assertThat(storage().people().find(known.id())).contains(known);
  }

  @Test
  default void active_coaches_are_listed_by_name_then_id_the_nameless_last() {
    var nameless = Person.of(aCoach().user(), Role.COACH);
    var zoe = person(aCoach().user(), Role.COACH, "Zoe");
    var adam = person(new UserId(UUID.fromString(AN_ID + "2")), Role.COACH, "Adam");
    var otherAdam = person(new UserId(UUID.fromString(AN_ID + "1")), Role.COACH, "Adam");
    var resting =
        new Person(aCoach().user(), Role.COACH, "Bea", null, false, ZoneId.of("Europe/Madrid"));
    var client = person(aClient().user(), Role.CLIENT, "Carl");
    Stream.of(nameless, zoe, adam, otherAdam, resting, client).forEach(storage().people()::store);

    assertThat(storage().people().activeCoaches(0, 20))
        .isEqualTo(new CoachPage(List.of(otherAdam, adam, zoe, nameless), 4));
    assertThat(storage().people().activeCoaches(1, 2))
        .isEqualTo(new CoachPage(List.of(adam, zoe), 4));
    assertThat(storage().people().activeCoaches(9, 2)).isEqualTo(new CoachPage(List.of(), 4));
  }

  @Test
  default void many_first_requests_at_once_make_one_person() {
    var claimed = person(aClient().user(), Role.CLIENT, "John Doe");
    List<Callable<Person>> runners =
        Stream.generate(() -> (Callable<Person>) () -> storage().people().recognise(claimed))
            .limit(16)
            .toList();

    assertThat(Race.of(runners).results()).hasSize(16).containsOnly(claimed);
  }
}
