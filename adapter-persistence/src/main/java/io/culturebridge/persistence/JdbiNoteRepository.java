package io.culturebridge.persistence;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.note.Note;
import io.culturebridge.domain.note.NoteAddress;
import io.culturebridge.domain.note.NoteRepository;
import io.culturebridge.domain.people.UserId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/** {@link NoteRepository} on PostgreSQL. */
final class JdbiNoteRepository implements NoteRepository {

  /** Counted only once the booking's lock is held: a limit is a promise. */
  static final String ADD =
      """
      with
      about as materialized (select coach_id from booking where id = :booking_id),
      lane as materialized (select pg_advisory_xact_lock(:booking_lock) from about),
      room as materialized (select notes_on(:booking_id) < :most as has_room from lane),
      written as (
        insert into booking_note (coach_id, %s)
        select coach_id, :booking_id, :id, :author_id, :author_role, :text, :visibility, :sequence,
               :created_at, :updated_at
        from about, room where has_room
      )
      select has_room from room
      """
          .formatted(NoteRow.COLUMNS);

  static final String READABLE =
      "select "
          + NoteRow.COLUMNS
          + " from booking_note where booking_id = :booking_id"
          + " and (visibility = 'shared' or author_id = :reader) order by id";

  static final String FIND =
      "select "
          + NoteRow.COLUMNS
          + " from booking_note where booking_id = :booking_id and id = :id for update";

  static final String REPLACE =
      """
      update booking_note
      set text = :text, visibility = :visibility, sequence = :sequence, updated_at = :updated_at
      where booking_id = :booking_id and id = :id
      """;

  static final String DELETE =
      "delete from booking_note where booking_id = :booking_id and id = :id";

  private final Sql sql;

  JdbiNoteRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(Note note, Receipt<Note> receipt) {
    inTransaction(tx -> {
      boolean written =
          insert(tx, note)
              .orElseThrow(
                  () -> new RejectedException(new Rejection.NoSuchBooking(note.booking())));
      if (!written) {
        throw new RejectedException(new Rejection.TooManyNotes(MOST_PER_BOOKING));
      }
      return keep(tx, receipt, note);
    });
  }

  /** False when there is no room; nothing when there is no booking. */
  private static Optional<Boolean> insert(Handle handle, Note note) {
    return NoteRow.bind(handle.createQuery(ADD), note)
        .bind("booking_lock", Sql.lock(note.booking().value()))
        .bind("most", MOST_PER_BOOKING)
        .mapTo(Boolean.class)
        .findOne();
  }

  @Override
  public List<Note> readableBy(UserId reader, BookingId booking) {
    return sql.run(handle ->
        handle
            .createQuery(READABLE)
            .bind("booking_id", booking.value())
            .bind("reader", reader.value())
            .map((row, context) -> NoteRow.map(row))
            .list());
  }

  @Override
  public Note change(NoteAddress where, UnaryOperator<Note> transition, Receipt<Note> receipt) {
    return inTransaction(tx -> {
      var current = find(tx, where);
      var changed = transition.apply(current);
      if (!changed.equals(current)) {
        NoteRow.bind(tx.createUpdate(REPLACE), changed).execute();
      }
      return keep(tx, receipt, changed);
    });
  }

  @Override
  public Note delete(NoteAddress where, Consumer<Note> check, Receipt<Note> receipt) {
    return inTransaction(tx -> {
      var note = find(tx, where);
      check.accept(note);
      NoteRow.bind(tx.createUpdate(DELETE), where).execute();
      return keep(tx, receipt, note);
    });
  }

  private Note inTransaction(Function<Handle, Note> work) {
    return sql.run(handle -> handle.inTransaction(work::apply));
  }

  /** The note as it is, and as it stays until the transaction ends. */
  private static Note find(Handle handle, NoteAddress where) {
    return NoteRow.bind(handle.createQuery(FIND), where)
        .map((row, context) -> NoteRow.map(row))
        .findOne()
        .orElseThrow(() -> new RejectedException(new Rejection.NoSuchNote(where.note())));
  }

  private static Note keep(Handle handle, Receipt<Note> receipt, Note outcome) {
    JdbiIdempotencyKeys.keep(handle, receipt.of(outcome));
    return outcome;
  }
}
