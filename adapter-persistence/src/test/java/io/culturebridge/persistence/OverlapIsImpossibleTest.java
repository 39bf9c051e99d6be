package io.culturebridge.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema's own promises, tried by statements that know nothing of the service. */
final class OverlapIsImpossibleTest {

  private static final TestDatabase SERVER = TestDatabase.migrated();

  private final UUID coach = UUID.randomUUID();

  @BeforeEach
  void bookTenToEleven() throws SQLException {
    insert("pending", "10:00", "11:00", "10:00", "11:00");
  }

  @ParameterizedTest
  @CsvSource({
    "pending,   10:00, 11:00",
    "confirmed, 10:59, 12:00",
    "pending,   09:00, 10:01",
    "confirmed, 09:00, 12:00",
    "pending,   10:20, 10:40"
  })
  void two_bookings_that_hold_their_slots_never_overlap(String status, String from, String to) {
    assertThat(sqlState(() -> insert(status, from, to, from, to))).isEqualTo("23P01");
  }

  @ParameterizedTest
  @CsvSource({
    "pending,   11:00, 12:00",
    "confirmed, 09:00, 10:00",
    "cancelled, 10:00, 11:00",
    "completed, 10:30, 11:30"
  })
  void touching_and_released_slots_are_free(String status, String from, String to)
      throws SQLException {
    insert(status, from, to, from, to);
  }

  @Test
  void what_is_kept_free_around_a_session_counts() throws SQLException {
    insert("pending", "13:00", "14:00", "12:50", "14:10");

    assertThat(sqlState(() -> insert("pending", "14:00", "15:00", "14:00", "15:00")))
        .isEqualTo("23P01");
    insert("pending", "14:10", "15:00", "14:10", "15:00");
  }

  @Test
  void a_released_booking_cannot_come_back_over_another() throws SQLException {
    insert("cancelled", "10:30", "11:30", "10:30", "11:30");

    assertThat(sqlState(() -> execute("update booking set status = 'confirmed'")))
        .isEqualTo("23P01");
  }

  @Test
  void a_session_lies_inside_what_is_kept_free_for_it() {
    assertThat(sqlState(() -> insert("pending", "13:00", "14:00", "13:10", "14:00")))
        .isEqualTo("23514");
    assertThat(sqlState(() -> insert("pending", "14:00", "13:00", "13:00", "14:00")))
        .isEqualTo("23514");
  }

  @Test
  void history_cannot_be_rewritten() {
    for (var statement :
        new String[] {
          "update booking_change set notes = ''",
          "delete from booking_change",
          "truncate booking_change"
        }) {
      assertThat(sqlState(() -> execute(statement))).isEqualTo("P0001");
    }
  }

  private void insert(String status, String from, String to, String freeFrom, String freeTo)
      throws SQLException {
    execute(
        """
        insert into booking (id, coach_id, client_id, starts_at, ends_at, status, sequence,
                             created_at, updated_at, occupied)
        values (gen_random_uuid(), '%s', gen_random_uuid(), '2025-11-15 %s+00', '2025-11-15 %s+00',
                '%s', 0, now(), now(), tstzrange('2025-11-15 %s+00', '2025-11-15 %s+00'))
        """
            .formatted(coach, from, to, status, freeFrom, freeTo));
  }

  private static void execute(String statement) throws SQLException {
    try (var connection = SERVER.dataSource().getConnection();
        var sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  private static String sqlState(ThrowingCallable call) {
    return catchThrowableOfType(SQLException.class, call).getSQLState();
  }
}
