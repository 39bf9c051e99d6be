package io.culturebridge.application;

import static io.culturebridge.testkit.Fixtures.aClient;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.anAdmin;
import static io.culturebridge.testkit.Fixtures.person;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.Rejection.Deed;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.PersonUpdate;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.people.StoredPerson;
import io.culturebridge.domain.people.UserId;
import io.culturebridge.testkit.Race;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PeopleTest {

  private static final PersonUpdate TO_ADMIN = new PersonUpdate(Role.ADMIN, null, null, null, null);
  private static final PersonUpdate DEACTIVATE = new PersonUpdate(null, null, null, false, null);

  private final World world = new World();
  private final IdentifyUser identify = new IdentifyUser(world.storage.people());
  private final StorePerson storePerson = new StorePerson(world.storage.people());
  private final ViewPeople view = new ViewPeople(world.storage.people());

  @Test
  void whoever_shows_claims_becomes_known() {
    var claimed = person(aClient().user(), Role.CLIENT, "John Doe");

    assertThat(identify.identify(claimed)).isEqualTo(claimed);
    assertThat(view.user(claimed.actor(), claimed.id())).isEqualTo(claimed);
  }

  @Test
  void a_claimed_role_that_differs_and_an_inactive_user_are_not_authenticated() {
    var client = world.storage.knownClient().user();
    var refused = new Rejection.NotAuthenticated(client);

    assertThat(rejectionOf(() -> identify.identify(Person.of(client, Role.ADMIN))))
        .isEqualTo(refused);
    storePerson.store(anAdmin(), client, DEACTIVATE);
    assertThat(rejectionOf(() -> identify.identify(Person.of(client, Role.CLIENT))))
        .isEqualTo(refused);
  }

  @Test
  void an_admin_stores_anything_about_anybody() {
    UserId id = aClient().user();
    var update =
        new PersonUpdate(Role.COACH, "Jane", "j@x.example", true, ZoneId.of("Europe/Madrid"));

    var stored = storePerson.store(anAdmin(), id, update);

    var jane = new Person(id, Role.COACH, "Jane", "j@x.example", true, ZoneId.of("Europe/Madrid"));
    assertThat(stored).isEqualTo(new StoredPerson(jane, true));
    assertThat(storePerson.store(anAdmin(), id, TO_ADMIN).isNew()).isFalse();
  }

  @Test
  void a_newcomer_needs_a_role() {
    var id = aClient().user();

    assertThat(rejectionOf(() -> storePerson.store(anAdmin(), id, DEACTIVATE)))
        .isEqualTo(new Rejection.RoleMissing(id));
  }

  @Test
  void users_store_their_own_name_and_zone_and_nothing_else() {
    var client = world.storage.knownClient();
    var update = new PersonUpdate(Role.CLIENT, "Johnny", null, true, ZoneId.of("Asia/Tokyo"));

    var stored = storePerson.store(actor(client), client.user(), update).person();

    assertThat(stored.name()).isEqualTo("Johnny");
    assertThat(stored.timezone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThat(rejectionOf(() -> storePerson.store(actor(client), client.user(), TO_ADMIN)))
        .isEqualTo(new Rejection.NotPermitted(Deed.SET_ROLE_EMAIL_OR_ACTIVE));
    assertThat(rejectionOf(() -> storePerson.store(actor(client), aClient().user(), DEACTIVATE)))
        .isEqualTo(new Rejection.NotPermitted(Deed.STORE_USER));
  }

  @Test
  void whoever_is_deactivated_stays_so_whatever_they_store_at_that_moment() {
    for (int round = 0; round < 100; round++) {
      var client = world.storage.knownClient();
      var renamed = new PersonUpdate(null, "Johnny", null, null, null);

      Race.of(
          List.of(
              () -> storePerson.store(actor(client), client.user(), renamed),
              () -> storePerson.store(anAdmin(), client.user(), DEACTIVATE)));

      assertThat(view.user(anAdmin(), client.user()).active()).isFalse();
    }
  }

  @Test
  void users_see_themselves_and_admins_see_everybody() {
    var client = world.storage.knownClient();
    var other = world.storage.knownClient();
    var unknown = aClient().user();

    assertThat(view.user(anAdmin(), client.user()).name()).isEqualTo("John Doe");
    assertThat(rejectionOf(() -> view.user(actor(other), client.user())))
        .isEqualTo(new Rejection.NotPermitted(Deed.VIEW_USER));
    assertThat(rejectionOf(() -> view.user(anAdmin(), unknown)))
        .isEqualTo(new Rejection.NoSuchUser(unknown));
  }

  @Test
  void the_coaches_there_are_can_be_looked_through() {
    var coach = world.storage.knownCoach();

    assertThat(view.activeCoaches(0, 10).coaches())
        .extracting(Person::id)
        .containsExactly(coach.user());
  }
}
