package io.culturebridge.persistence;

import static java.util.stream.Collectors.toMap;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.UnavailableException;
import io.culturebridge.domain.availability.Claim;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingChange;
import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.booking.BookingFilter;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.BookingPage;
import io.culturebridge.domain.booking.BookingRepository;
import io.culturebridge.domain.booking.ChangeType;
import io.culturebridge.domain.booking.Page;
import io.culturebridge.domain.booking.Placement;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.ClientId;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.people.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** {@link BookingRepository} on PostgreSQL. Reading is here, writing in {@link BookingWrites}. */
final class JdbiBookingRepository implements BookingRepository {

  /** Each lost attempt means that somebody else's change went through. */
  private static final int MOST_ATTEMPTS = 20;

  private static final String DETAILS =
      "b.id, %s, %s, %s"
          .formatted(
              BookingRow.columns("b"), PersonRow.columns("client"), PersonRow.columns("coach"));

  private static final String PEOPLE =
      """
      join person client on client.id = b.client_id
      join person coach on coach.id = b.coach_id
      """;

  static final String FIND =
      "select %s from booking b %s where b.id = any (:ids)".formatted(DETAILS, PEOPLE);

  /** No session is longer than a day, so that the lists' indexes tell which ones end later. */
  private static final String SESSIONS =
      """
      select %1$s
      from (
        (select * from booking
         where client_id = :participant and ends_at > :from
           and starts_at > cast(:from as timestamptz) - interval '1 day'
         order by starts_at, id limit :most)
        union all
        (select * from booking
         where coach_id = :participant and ends_at > :from
           and starts_at > cast(:from as timestamptz) - interval '1 day'
         order by starts_at, id limit :most)
      ) b
      %2$s
      order by b.starts_at, b.id limit :most
      """
          .formatted(DETAILS, PEOPLE);

  private static final String CURRENT =
      "select id, " + BookingRow.COLUMNS + " from booking where id = :id";

  private static final String HISTORY =
      "select type, actor_id, actor_role, booking_id, "
          + BookingRow.COLUMNS
          + " from booking_change where booking_id = :id order by sequence";

  static final String PENDING =
      """
      select id from booking where status = 'pending' and created_at <= :latest
      order by created_at limit :most
      """;

  private static final int FIRST_PERSON = 13;

  private final Sql sql;
  private final BookingWrites writes;
  private final BookingLists lists;
  private final BatchedLookup<UUID, BookingDetails> byId;

  JdbiBookingRepository(Sql sql) {
    this.sql = sql;
    this.writes = new BookingWrites(sql);
    this.byId = sql.batched(this::findAll);
    this.lists = new BookingLists(sql);
  }

  @Override
  public boolean add(Booking booking, Claim claim, Actor by, Receipt<Booking> receipt) {
    var change = new BookingChange(ChangeType.REQUESTED, by, booking);
    return writes.add(change, claim, receipt.of(booking));
  }

  @Override
  public Booking change(
      BookingId id, Actor by, Function<Booking, Placement> transition, Receipt<Booking> receipt) {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      var current =
          current(id).orElseThrow(() -> new RejectedException(new Rejection.NoSuchBooking(id)));
      var next = transition.apply(current);
      if (next.booking().equals(current)) {
        writes.keep(receipt.of(current));
        return current;
      }
      if (write(current, next, by, receipt)) {
        return next.booking();
      }
    }
    throw new UnavailableException("the booking changes too often", null);
  }

  private boolean write(Booking current, Placement next, Actor by, Receipt<Booking> receipt) {
    var booking = next.booking();
    var change = new BookingChange(ChangeType.between(current, booking), by, booking);
    var answer = receipt.of(booking);
    return next.claim() == null
        ? writes.replace(change, answer)
        : writes.move(change, next.claim(), answer);
  }

  @Override
  public Optional<BookingDetails> find(BookingId id) {
    return byId.find(id.value());
  }

  @Override
  public BookingPage listOfClient(ClientId client, BookingFilter filter, Page page) {
    return lists.list("client_id", client.value(), filter, page);
  }

  @Override
  public BookingPage listOfCoach(CoachId coach, BookingFilter filter, Page page) {
    return lists.list("coach_id", coach.value(), filter, page);
  }

  @Override
  public List<BookingDetails> sessionsOf(UserId participant, Instant from, int most) {
    return sql.run(handle ->
        handle
            .createQuery(SESSIONS)
            .bind("participant", participant.value())
            .bind("from", from)
            .bind("most", most)
            .map((row, context) -> details(row))
            .list());
  }

  @Override
  public List<BookingId> pendingSince(Instant latest, int most) {
    return sql.run(handle ->
        handle
            .createQuery(PENDING)
            .bind("latest", latest)
            .bind("most", most)
            .map((row, context) -> new BookingId(row.getObject(1, UUID.class)))
            .list());
  }

  @Override
  public List<BookingChange> history(BookingId id) {
    return sql.run(handle ->
        handle
            .createQuery(HISTORY)
            .bind("id", id.value())
            .map((row, context) ->
                new BookingChange(
                    ChangeType.ofWord(row.getString(1)).orElseThrow(),
                    ActorRow.map(row, 2),
                    BookingRow.map(row, 4)))
            .list());
  }

  private Map<UUID, BookingDetails> findAll(List<UUID> ids) {
    return sql.run(handle ->
        handle
            .createQuery(FIND)
            .bindArray("ids", UUID.class, ids)
            .map((row, context) -> details(row))
            .collect(toMap(found -> found.booking().id().value(), found -> found)));
  }

  private Optional<Booking> current(BookingId id) {
    return sql.run(handle ->
        handle
            .createQuery(CURRENT)
            .bind("id", id.value())
            .map((row, context) -> BookingRow.map(row, 1))
            .findOne());
  }

  private static BookingDetails details(ResultSet row) throws SQLException {
    return new BookingDetails(
        BookingRow.map(row, 1),
        PersonRow.map(row, FIRST_PERSON),
        PersonRow.map(row, FIRST_PERSON + PersonRow.WIDTH));
  }
}
