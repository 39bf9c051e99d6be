package io.culturebridge.persistence;

import static io.culturebridge.domain.booking.BookingStatus.CONFIRMED;
import static io.culturebridge.testkit.CalendarFixtures.GOOGLE;
import static io.culturebridge.testkit.CalendarFixtures.tokens;
import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Fixtures.actor;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.Placement;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarLink;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.testkit.Storage;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was being written when a calendar was connected comes into it as well. */
@Timeout(60)
final class ConnectedMeanwhileTest {

  @RegisterExtension static final OpenDatabase OPEN = OpenDatabase.create();

  private final Storage storage = PostgresStorage.of(OPEN.database());
  private final Booking booking =
      storage.added(aBooking(storage.knownClient(), storage.knownCoach(), SLOT));
  private final CalendarAccount account = new CalendarAccount(booking.client().user(), GOOGLE);

  @Test
  void a_confirmation_that_began_before_its_client_connected_is_followed() throws SQLException {
    CompletableFuture<Void> confirmation;
    try (var holder = CoachLock.held(OPEN, booking.coach())) {
      confirmation = CompletableFuture.runAsync(this::confirm, Thread::startVirtualThread);
      holder.awaitOneWaiting();
      storage.connections().connect(account, "john@example.com", tokens("one"), NOW);
      assertThat(follow()).isEmpty();
    }
    confirmation.join();

    assertThat(follow()).containsExactly(account);
    assertThat(storage.links().of(booking.id()))
        .extracting(CalendarLink::account)
        .containsExactly(account);
  }

  private void confirm() {
    var ignored =
        storage
            .bookings()
            .change(
                booking.id(),
                actor(booking.coach()),
                pending -> Placement.unmoved(pending.become(CONFIRMED, NOW)),
                Receipt.none());
  }

  private Set<CalendarAccount> follow() {
    return storage.links().follow(100, NOW).accounts();
  }
}
