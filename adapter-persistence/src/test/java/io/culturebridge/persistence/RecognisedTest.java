package io.culturebridge.persistence;

import static io.culturebridge.testkit.Fixtures.aClient;
import static io.culturebridge.testkit.Fixtures.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.PeopleDirectory;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.Role;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is remembered is never somebody who was stored anew meanwhile. */
final class RecognisedTest {

  private static final int ROUNDS = 200;

  @RegisterExtension static final OpenDatabase OPEN = OpenDatabase.create();

  private final PeopleDirectory people = OPEN.database().people();
  private final Person claimed = person(aClient().user(), Role.CLIENT, "John Doe");
  private final Person otherwise = person(claimed.id(), Role.CLIENT, "Johnny");

  @Test
  @Timeout(60)
  void what_is_stored_acts_at_once_however_many_requests_come_at_that_moment() {
    people.store(active(true));
    var over = new AtomicBoolean();
    try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 4; i++) {
        requests.execute(() -> {
          // other claims than before are looked up anew
          while (!over.get()) {
            people.recognise(claimed);
            people.recognise(otherwise);
          }
        });
      }
      try {
        storeAndLook();
      } finally {
        over.set(true);
      }
    }
  }

  private void storeAndLook() {
    for (int round = 0; round < ROUNDS; round++) {
      boolean active = round % 2 == 1;
      people.store(active(active));

      assertThat(people.recognise(claimed).active()).as("round %d", round).isEqualTo(active);
    }
  }

  private Person active(boolean active) {
    return new Person(claimed.id(), Role.CLIENT, "Jo", null, active, claimed.timezone());
  }
}
