package io.culturebridge.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** That no statement reads through all notifications or bookings, however many there are. */
final class NotificationPlansTest {

  private static final int BOOKINGS = 5_000;
  private static final int NOTIFICATIONS = 50_000;

  private static final TestDatabase SERVER = TestDatabase.migrated();

  private static final Map<String, String> VALUES =
      Map.of(
          ":now", "now()",
          ":until", "now()",
          ":latest", "now() - interval '1 hour'",
          ":forgotten", "now() - interval '90 days'",
          ":leased_until", "now()",
          ":most", "20",
          ":person", "md5('p7')::uuid",
          ":booking", "md5('b7')::uuid");

  @BeforeAll
  static void fill() {
    SERVER.execute(
        """
        insert into booking (id, coach_id, client_id, starts_at, ends_at, occupied, status,
                             sequence, created_at, updated_at)
        select md5('b' || i)::uuid, md5('c' || i %% 200)::uuid, md5('p' || i %% 500)::uuid, start,
               start + interval '1 hour', tstzrange(start, start + interval '1 hour'),
               case when i %% 50 = 0 then 'pending' else 'confirmed' end, 1,
               now() - i * interval '1 minute', now()
        from generate_series(1, %d) i,
             lateral (select now() + i / 200 * interval '1 day') s (start)
        """
            .formatted(BOOKINGS));
    SERVER.execute(
        """
        insert into notification (id, booking_id, sequence, kind, person_id, ahead_minutes, due_at,
                                  status, attempts, next_try, touched_at)
        select gen_random_uuid(), md5('b' || i %% %d)::uuid, 1, 'reminder',
               md5('p' || i %% 500)::uuid, 60, now() + i * interval '1 minute',
               case when i %% 11 = 0 then 'planned' else 'sent' end, 0,
               case when i %% 11 = 0 then now() + i * interval '1 minute' end,
               now() - i * interval '1 minute'
        from generate_series(1, %d) i
        """
            .formatted(BOOKINGS, NOTIFICATIONS));
    SERVER.execute(
        """
        insert into booking_to_tell (booking_id, sequence)
        select id, 1 from booking order by id limit 100
        """);
    SERVER.execute("vacuum analyze");
  }

  @Test
  void what_is_due_is_found_by_its_time() {
    assertReadsFew(plan(DueLetters.TAKE), "notification_due");
  }

  @Test
  void what_is_planned_or_dropped_is_found_by_its_booking() {
    assertReadsFew(plan(PlanNotifications.PLAN), "notification_reminder");
    assertReadsFew(plan(JdbiNotificationPreferencesRepository.PLAN), "notification_reminder");
  }

  @Test
  void what_is_told_of_a_booking_is_found_by_it() {
    assertReadsFew(
        plan(JdbiNotificationRepository.OF_BOOKING),
        "notification_of_change",
        "notification_reminder");
  }

  @Test
  void what_is_over_is_found_by_its_time() {
    assertReadsFew(plan(JdbiNotificationRepository.FORGET), "notification_over");
  }

  @Test
  void sessions_to_catch_up_with_are_found_by_their_people() {
    assertReadsFew(plan(FollowBookings.CATCH_UP), "booking_of_client", "booking_of_coach");
  }

  @Test
  void what_is_pending_is_found_by_its_time() {
    assertReadsFew(plan(JdbiBookingRepository.PENDING), "booking_pending");
  }

  private static List<String> plan(String statement) {
    for (var value : VALUES.entrySet()) {
      statement = statement.replaceAll(value.getKey() + "\\b", value.getValue());
    }
    return SERVER.read("explain " + statement);
  }

  private static void assertReadsFew(List<String> plan, String... indexes) {
    assertThat(plan).noneMatch(line -> line.matches(".*Seq Scan on (notification|booking)( .*)?"));
    assertThat(String.join("\n", plan)).contains(indexes);
  }
}
