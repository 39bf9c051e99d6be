package io.culturebridge.persistence;

import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.claimOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.testkit.Storage;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who queues for a coach is held to what the coach is when it is their turn. */
@Timeout(60)
final class QueuedBookingTest {

  @RegisterExtension static final OpenDatabase OPEN = OpenDatabase.create();

  private final Storage storage = PostgresStorage.of(OPEN.database());
  private final Booking booking = aBooking(storage.knownClient(), storage.knownCoach(), SLOT);

  @ParameterizedTest
  @ValueSource(strings = {"active = false", "schedule_version = 7", "calendar_connected = true"})
  void a_coach_who_changed_meanwhile_is_to_be_looked_at_again(String change) throws SQLException {
    assertThat(addedWhile("update person set %s where id = '%s'".formatted(change, coach())))
        .isFalse();
    assertThat(storage.bookings().find(booking.id())).isEmpty();
  }

  @Test
  void a_coach_who_did_not_is_booked() throws SQLException {
    assertThat(addedWhile("select 1")).isTrue();
    assertThat(storage.bookings().find(booking.id())).isPresent();
  }

  private boolean addedWhile(String change) throws SQLException {
    CompletableFuture<Boolean> added;
    try (var holder = CoachLock.held(OPEN, booking.coach())) {
      added = CompletableFuture.supplyAsync(this::add, Thread::startVirtualThread);
      holder.awaitOneWaiting();
      holder.execute(change);
    }
    return added.join();
  }

  private boolean add() {
    return storage
        .bookings()
        .add(booking, claimOf(booking), actor(booking.client()), Receipt.none());
  }

  private Object coach() {
    return booking.coach().value();
  }
}
