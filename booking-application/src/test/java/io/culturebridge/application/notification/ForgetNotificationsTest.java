package io.culturebridge.application.notification;

import static io.culturebridge.testkit.Fixtures.SLOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.notification.Notification;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long it is known what people were told. */
final class ForgetNotificationsTest {

  private final TellingWorld world = new TellingWorld();

  @Test
  void everything_told_is_known_for_its_lifetime_and_then_forgotten() {
    var bookings = IntStream.range(0, 501).mapToObj(i -> world.told.requested(SLOT)).toList();
    world.run();
    var forget = new ForgetNotifications(world.told.notifications(), world.clock);

    world.clock.advance(Notification.LIFETIME.minusMillis(1));
    forget.run();
    assertThat(bookings).allMatch(booking -> world.of(booking).size() == 2);

    world.clock.advance(Duration.ofMillis(1));
    forget.run();
    assertThat(bookings).allMatch(booking -> world.of(booking).isEmpty());
  }
}
