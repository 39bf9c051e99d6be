package io.culturebridge.persistence;

import io.culturebridge.domain.availability.Availability;
import io.culturebridge.domain.availability.AvailabilityRepository;
import io.culturebridge.domain.availability.CoachAvailability;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** {@link AvailabilityRepository} on PostgreSQL: the coach and what is busy in one statement. */
final class JdbiAvailabilityRepository implements AvailabilityRepository {

  /**
   * One row for each busy range, read off the constraint's own index; a coach without any gives one
   * row of nulls. Whole seconds fit a double, which is far cheaper to make than a numeric.
   */
  static final String FIND =
      """
      select p.active,
             date_part('epoch', lower(b.occupied)),
             date_part('epoch', upper(b.occupied))
      from person p
      left join booking b
        on b.coach_id = p.id
       and b.occupied && tstzrange(:start, :end)
       and b.status in ('pending', 'confirmed')
      where p.id = :coach and p.role = 'coach'
      """;

  private final Sql sql;

  JdbiAvailabilityRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<CoachAvailability> find(CoachId coach, TimeSlot window) {
    return sql.run(handle ->
        handle
            .createQuery(FIND)
            .bind("coach", coach.value())
            .bind("start", window.start())
            .bind("end", window.end())
            .scanResultSet((rows, context) -> {
              try (context) {
                return read(rows.get());
              }
            }));
  }

  private static Optional<CoachAvailability> read(ResultSet rows) throws SQLException {
    if (!rows.next()) {
      return Optional.empty();
    }
    boolean active = rows.getBoolean(1);
    var busy = new TimeSlots.Builder(64);
    do {
      busy.add((long) rows.getDouble(2), (long) rows.getDouble(3));
    } while (rows.next());
    return Optional.of(new CoachAvailability(active, Availability.standard(), busy.build()));
  }
}
