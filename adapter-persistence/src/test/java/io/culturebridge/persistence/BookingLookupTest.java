package io.culturebridge.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.culturebridge.domain.booking.BookingId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bookings are looked up by id in one way, planned once. */
final class BookingLookupTest {

  private static final TestDatabase SERVER = TestDatabase.migrated();

  private final Watchdog watchdog = new Watchdog();
  private final HikariDataSource pool = Pools.forRequests(ofOneConnection(SERVER.settings()));
  private final Sql sql = Sql.over(pool, watchdog);

  @BeforeAll
  static void fill() {
    SERVER.execute(
        """
        insert into person (id, role, name, email, active, timezone)
        select md5('p' || i)::uuid, case when i < 200 then 'coach' else 'client' end, 'Somebody',
               i || '@example.com', true, 'UTC'
        from generate_series(0, 1999) i
        """);
    SERVER.execute(
        """
        insert into booking (id, coach_id, client_id, starts_at, ends_at, occupied, status, sequence,
                             created_at, updated_at)
        select md5('b' || i)::uuid, md5('p' || i % 200)::uuid, md5('p' || 200 + i % 1800)::uuid,
               at, at + interval '1 hour', tstzrange(at, at + interval '1 hour'), 'cancelled', 0,
               now(), now()
        from generate_series(1, 20000) i
        cross join lateral (select now() + i * interval '1 hour' as at) x
        """);
    SERVER.execute("vacuum analyze booking, person");
  }

  @AfterEach
  void stop() {
    pool.close();
    watchdog.close();
  }

  @Test
  void a_plan_is_made_for_any_ids_and_uses_the_key() {
    var bookings = new JdbiBookingRepository(sql);
    for (int i = 0; i < 20; i++) {
      assertThat(bookings.find(new BookingId(UUID.randomUUID()))).isEmpty();
    }

    // the driver has a statement prepared at its fifth run, PostgreSQL a general plan at its sixth
    assertThat(read("select custom_plans from %s")).isEqualTo("5");
    assertThat(read("select generic_plans from %s")).isEqualTo("11");
    assertThat(SERVER.read("explain " + JdbiBookingRepository.FIND.replace(":ids", tenIds())))
        .anyMatch(line -> line.contains("booking_pkey"))
        .noneMatch(line -> line.contains("Seq Scan"));
  }

  private static DatabaseSettings ofOneConnection(DatabaseSettings of) {
    return new DatabaseSettings(of.jdbcUrl(), of.user(), of.password(), 1, of.encryptionKeys());
  }

  private String read(String query) {
    var prepared = "pg_prepared_statements where statement like '%b.id = any%'";
    return sql.run(
        handle -> handle.createQuery(query.formatted(prepared)).mapTo(String.class).one());
  }

  private static String tenIds() {
    return "array(select md5('b' || i)::uuid from generate_series(1, 10) i)";
  }
}
