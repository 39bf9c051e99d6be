package io.culturebridge.application;

import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.aCoach;
import static io.culturebridge.testkit.Fixtures.slot;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.booking.BookingRules;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class FindOpenSlotsTest {

  private static final TimeSlot DAY = slot("2025-11-15T00:00:00Z", "2025-11-16T00:00:00Z");
  private static final Duration HOUR = Duration.ofMinutes(60);

  private final World world = new World();
  private final FindOpenSlots findOpenSlots =
      new FindOpenSlots(world.storage.availability(), BookingRules.standard(), world.clock);

  @Test
  void what_is_booked_is_not_offered() {
    var booking = world.booking();

    assertThat(findOpenSlots.find(booking.coach(), DAY, HOUR))
        .isNotEmpty()
        .noneMatch(open -> open.overlaps(SLOT));
  }

  @Test
  void a_coach_who_is_not_active_offers_nothing() {
    var coach = world.storage.knownCoach();
    world
        .storage
        .people()
        .store(new Person(coach.user(), Role.COACH, null, null, false, ZoneOffset.UTC));

    assertThat(findOpenSlots.find(coach, DAY, HOUR)).isEmpty();
  }

  @Test
  void an_unknown_coach_a_long_window_and_an_odd_length_are_refused() {
    var coach = aCoach();
    var long31 = TimeSlot.of(DAY.start(), Duration.ofDays(31));

    assertThat(rejectionOf(() -> findOpenSlots.find(coach, DAY, HOUR)))
        .isEqualTo(new Rejection.NoSuchCoach(coach));
    assertThat(rejectionOf(() -> findOpenSlots.find(coach, long31, HOUR)))
        .isInstanceOf(Rejection.WindowTooLong.class);
    assertThat(rejectionOf(() -> findOpenSlots.find(coach, DAY, Duration.ofMinutes(14))))
        .isInstanceOf(Rejection.LengthOutOfRange.class);
  }
}
