package io.culturebridge.application.analytics;

import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.aCoach;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.anAdmin;
import static io.culturebridge.testkit.Fixtures.slot;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.Rejection.Deed;
import io.culturebridge.domain.analytics.AnalyticsRange;
import io.culturebridge.domain.analytics.BucketLength;
import io.culturebridge.domain.analytics.CoachFigures;
import io.culturebridge.domain.availability.LocalHours;
import io.culturebridge.domain.availability.Schedule;
import io.culturebridge.domain.availability.WeeklyHours;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.Page;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.people.Role;
import io.culturebridge.memory.InMemoryPorts;
import io.culturebridge.testkit.Fixtures;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class ViewAnalyticsTest {

  private static final Rejection NOT_PERMITTED = new Rejection.NotPermitted(Deed.VIEW_ANALYTICS);
  private static final AnalyticsRange NOVEMBER =
      new AnalyticsRange(
          slot("2025-11-01T00:00:00Z", "2025-12-01T00:00:00Z"), ZoneOffset.UTC, BucketLength.MONTH);
  private static final AnalyticsRange TOO_LONG =
      new AnalyticsRange(
          slot("2025-11-01T00:00:00Z", "2027-11-01T00:00:01Z"), ZoneOffset.UTC, BucketLength.DAY);

  private final InMemoryPorts ports = InMemoryPorts.empty();
  private final ViewAnalytics viewAnalytics = new ViewAnalytics(ports.analytics(), ports.people());

  @Test
  void a_coach_and_admins_see_what_is_booked_of_the_open_time() {
    var coach = coach("Jane");
    book(coach);

    var report = viewAnalytics.ofCoach(actor(coach), coach, NOVEMBER);

    assertThat(report.total().sessions().booked()).isEqualTo(Duration.ofHours(1));
    assertThat(report.total().open()).hasHours(30 * 8);
    assertThat(report.buckets()).containsExactly(report.total());
    assertThat(viewAnalytics.ofCoach(anAdmin(), coach, NOVEMBER)).isEqualTo(report);
  }

  @Test
  void nobody_else_sees_them() {
    var coach = coach("Jane");

    assertThat(rejectionOf(() -> viewAnalytics.ofCoach(actor(Fixtures.aClient()), coach, NOVEMBER)))
        .isEqualTo(NOT_PERMITTED);
    assertThat(rejectionOf(() -> viewAnalytics.ofCoach(actor(aCoach()), coach, NOVEMBER)))
        .isEqualTo(NOT_PERMITTED);
    assertThat(rejectionOf(() -> viewAnalytics.ofAll(actor(coach), NOVEMBER, new Page(0, 1))))
        .isEqualTo(NOT_PERMITTED);
  }

  @Test
  void unknown_coaches_and_long_ranges_are_refused() {
    var unknown = aCoach();

    assertThat(rejectionOf(() -> viewAnalytics.ofCoach(anAdmin(), unknown, TOO_LONG)))
        .isEqualTo(new Rejection.NoSuchCoach(unknown));
    assertThat(rejectionOf(() -> viewAnalytics.ofCoach(anAdmin(), coach("Jane"), TOO_LONG)))
        .isEqualTo(new Rejection.AnalyticsRangeTooLong(AnalyticsRange.LONGEST));
    assertThat(rejectionOf(() -> viewAnalytics.ofAll(anAdmin(), TOO_LONG, new Page(0, 1))))
        .isEqualTo(new Rejection.AnalyticsRangeTooLong(AnalyticsRange.LONGEST));
  }

  @Test
  void all_coaches_have_the_open_time_of_each() {
    var jane = coach("Jane");
    var adam = coach("Adam");
    openOnMondays(adam);
    book(jane);

    var found = viewAnalytics.ofAll(anAdmin(), NOVEMBER, new Page(0, 10));

    assertThat(found.coaches())
        .extracting(CoachFigures::coach)
        .extracting(person -> person.name())
        .containsExactly("Adam", "Jane");
    assertThat(found.coaches().getFirst().total().open()).isEqualTo(Duration.ofHours(4));
    assertThat(found.together().total().open()).hasHours(4 + 30 * 8);
    assertThat(found.together().total().sessions())
        .isEqualTo(found.coaches().getLast().total().sessions());
    assertThat(found.coachesInAll()).isEqualTo(2);
  }

  private void openOnMondays(CoachId coach) {
    ports
        .availability()
        .publish(
            coach,
            Schedule.weekly(
                ZoneOffset.UTC,
                new WeeklyHours(DayOfWeek.MONDAY, LocalHours.of("09:00", "10:00"))));
  }

  private void book(CoachId coach) {
    Booking booking = Fixtures.aBooking(Fixtures.aClient(), coach, SLOT);
    ports
        .bookings()
        .add(booking, Fixtures.claimOf(booking), actor(booking.client()), Receipt.none());
  }

  private CoachId coach(String name) {
    var coach = aCoach();
    ports.people().store(Fixtures.person(coach.user(), Role.COACH, name));
    return coach;
  }
}
