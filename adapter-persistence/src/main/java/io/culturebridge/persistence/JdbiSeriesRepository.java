package io.culturebridge.persistence;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.availability.CoachAvailability;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingChange;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.ChangeType;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.ClientId;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.recurrence.RecurrenceRule;
import io.culturebridge.domain.series.BookedSeries;
import io.culturebridge.domain.series.Decision;
import io.culturebridge.domain.series.NewSeries;
import io.culturebridge.domain.series.Proposal;
import io.culturebridge.domain.series.Series;
import io.culturebridge.domain.series.SeriesId;
import io.culturebridge.domain.series.SeriesRepository;
import io.culturebridge.domain.series.SeriesSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * {@link SeriesRepository} on PostgreSQL. Each write is one transaction that takes the coach's lock
 * first, so that what it decides on is what it commits to.
 */
final class JdbiSeriesRepository implements SeriesRepository {

  private final Sql sql;
  private final AvailabilityReads availability = AvailabilityReads.asking();

  JdbiSeriesRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public NewSeries add(
      Series series, Proposal proposal, Actor by, Instant now, Receipt<NewSeries> receipt) {
    return alone(handle -> {
      Sql.awaitLock(handle, series.coach().value());
      var decision = proposal.decide(availability(handle, series.coach(), proposal), now);
      var items = SeriesItems.placed(decision);
      var first = new BookingChange(ChangeType.REQUESTED, by, items.first());
      write(handle, SeriesStatements.ADD, items, first, query -> bind(query, series, first));
      var made = new NewSeries(new BookedSeries(series, decision.sessions()), decision.refused());
      JdbiIdempotencyKeys.keep(handle, receipt.of(made));
      return made;
    });
  }

  @Override
  public BookedSeries move(
      SeriesId id,
      Function<BookedSeries, Proposal> transition,
      Actor by,
      Instant now,
      Receipt<BookedSeries> receipt) {
    return alone(handle -> {
      var booked = lockedSeries(handle, id);
      var proposal = transition.apply(booked);
      var moved = booked;
      if (!proposal.sessions().isEmpty()) {
        var decision = decide(handle, booked.series().coach(), proposal, now);
        replace(handle, SeriesItems.placed(decision), booked, by);
        moved = booked.with(decision.sessions());
      }
      JdbiIdempotencyKeys.keep(handle, receipt.of(moved));
      return moved;
    });
  }

  @Override
  public List<Booking> change(
      SeriesId id,
      Function<BookedSeries, List<Booking>> transition,
      Actor by,
      Receipt<List<Booking>> receipt) {
    return alone(handle -> {
      var booked = lockedSeries(handle, id);
      var changed = transition.apply(booked);
      if (!changed.isEmpty()) {
        replace(handle, SeriesItems.unmoved(changed), booked, by);
      }
      JdbiIdempotencyKeys.keep(handle, receipt.of(changed));
      return changed;
    });
  }

  @Override
  public Optional<BookedSeries> find(SeriesId id) {
    return sql.run(handle -> series(handle, id).map(series -> booked(handle, series)));
  }

  @Override
  public Optional<SeriesId> of(BookingId booking) {
    return sql.run(handle ->
        handle
            .createQuery(SeriesStatements.OF)
            .bind("booking", booking.value())
            .map((row, context) -> new SeriesId(row.getObject(1, UUID.class)))
            .findOne());
  }

  private <T> T alone(Function<Handle, T> work) {
    return sql.run(handle -> handle.inTransaction(work::apply));
  }

  private static BookedSeries lockedSeries(Handle handle, SeriesId id) {
    var series =
        series(handle, id).orElseThrow(() -> new RejectedException(new Rejection.NoSuchSeries(id)));
    Sql.awaitLock(handle, series.coach().value());
    return booked(handle, series);
  }

  private Decision decide(Handle handle, CoachId coach, Proposal proposal, Instant now) {
    var bookings = proposal.sessions().stream().map(SeriesSession::booking).toList();
    handle
        .createUpdate(SeriesStatements.STEP_ASIDE)
        .bind("coach_id", coach.value())
        .bind("ids", SeriesItems.ids(bookings))
        .execute();
    return proposal.decide(availability(handle, coach, proposal), now);
  }

  private CoachAvailability availability(Handle handle, CoachId coach, Proposal proposal) {
    return availability
        .find(handle, coach, proposal.span(), null)
        .orElseThrow(() -> new RejectedException(new Rejection.UnknownCoach(coach)));
  }

  /** The same has happened to all of them. */
  private static void replace(Handle handle, SeriesItems items, BookedSeries before, Actor by) {
    var booking = items.first();
    var type = ChangeType.between(before.booking(booking.id()), booking);
    var first = new BookingChange(type, by, booking);
    write(handle, SeriesStatements.CHANGE, items, first, UnaryOperator.identity());
  }

  private static void write(
      Handle handle,
      String text,
      SeriesItems items,
      BookingChange first,
      UnaryOperator<Query> more) {
    var query =
        items
            .bind(handle.createQuery(text))
            .bind("coach_id", first.booking().coach().value())
            .bind("now", first.booking().revision().updatedAt())
            .bind("type", first.type().word())
            .bind("actor_id", first.by().id().value())
            .bind("actor_role", first.by().role().word());
    int written = more.apply(query).mapTo(Integer.class).one();
    if (written != items.size()) {
      throw new IllegalStateException("somebody wrote without the coach's lock");
    }
  }

  private static Query bind(Query query, Series series, BookingChange first) {
    return query
        .bind("notes", first.booking().notes().text())
        .bind("series_id", series.id().value())
        .bind("client_id", series.client().value())
        .bind("rrule", series.rule().toString())
        .bind("timezone", series.zone().getId());
  }

  private static Optional<Series> series(Handle handle, SeriesId id) {
    return handle
        .createQuery(SeriesStatements.FIND)
        .bind("id", id.value())
        .map((row, context) -> series(row))
        .findOne();
  }

  private static Series series(ResultSet row) throws SQLException {
    return new Series(
        new SeriesId(row.getObject(1, UUID.class)),
        new ClientId(row.getObject(2, UUID.class)),
        new CoachId(row.getObject(3, UUID.class)),
        RecurrenceRule.parse(row.getString(4)),
        ZoneId.of(row.getString(5)),
        row.getTimestamp(6).toInstant());
  }

  private static BookedSeries booked(Handle handle, Series series) {
    return new BookedSeries(
        series,
        handle
            .createQuery(SeriesStatements.SESSIONS)
            .bind("id", series.id().value())
            .map((row, context) ->
                new SeriesSession(row.getObject(1, LocalDateTime.class), BookingRow.map(row, 2)))
            .list());
  }
}
