package io.culturebridge.persistence;

import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.Role;
import io.culturebridge.testkit.Fixtures;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

/** A statement that fails through a fault of ours. */
final class FaultTest {

  @Test
  void what_a_failing_statement_was_given_is_in_no_message() {
    var server = TestDatabase.create();
    try (var database = Database.open(server.settings())) {
      database.migrate();
      server.execute("alter table booking add constraint fault check (notes is null)");
      var coach = Fixtures.aCoach();
      database.people().store(person(coach.user(), Role.COACH, "Jane Smith"));
      var booking = aBooking(Fixtures.aClient(), coach, SLOT);

      var fault =
          catchThrowableOfType(
              JdbiException.class,
              () ->
                  database
                      .bookings()
                      .add(
                          booking,
                          Fixtures.claimOf(booking),
                          actor(booking.client()),
                          Receipt.none()));

      assertThat(logged(fault))
          .contains("fault")
          .doesNotContain(Objects.requireNonNull(booking.notes().text()));
    }
  }

  private static String logged(Throwable fault) {
    var text = new StringWriter();
    fault.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
