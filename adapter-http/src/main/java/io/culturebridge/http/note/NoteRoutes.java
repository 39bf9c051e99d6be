package io.culturebridge.http.note;

import io.culturebridge.application.note.NoteUseCases;
import io.culturebridge.domain.note.Note;
import io.culturebridge.domain.note.NoteAddress;
import io.culturebridge.domain.note.NoteId;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.http.auth.Authentication;
import io.culturebridge.http.idempotency.Idempotency;
import io.culturebridge.http.input.Given;
import io.culturebridge.http.input.IfMatch;
import io.culturebridge.http.input.Input;
import io.culturebridge.http.input.PathIds;
import io.culturebridge.http.input.Uuids;
import io.culturebridge.http.server.Routes;
import io.culturebridge.http.wire.Answer;
import io.culturebridge.http.wire.EntityTag;
import io.javalin.http.Context;
import java.io.IOException;

/** What people write on bookings, for each other or for themselves. */
public final class NoteRoutes {

  private static final String NOTES = "/booking/{booking_id}/notes";
  private static final String NOTE = NOTES + "/{note_id}";

  private final NoteUseCases notes;
  private final Idempotency idempotency;

  public NoteRoutes(NoteUseCases notes, Idempotency idempotency) {
    this.notes = notes;
    this.idempotency = idempotency;
  }

  public void register(Routes routes, Authentication callers) {
    routes
        .get(NOTES, callers.known(this::list))
        .post(NOTES, callers.known(this::write))
        .patch(NOTE, callers.known(this::update))
        .delete(NOTE, callers.known(this::delete));
  }

  private void list(Context ctx, Actor actor) {
    var booking = PathIds.booking(new Input(ctx)).get();
    Answer.ok(new NotesResponse(notes.view().of(actor, booking))).send(ctx);
  }

  private void write(Context ctx, Actor actor) throws IOException {
    var call = idempotency.ofJson(ctx, actor);
    var wish = WriteNoteRequest.of(call.input());
    call.answer(
        NoteRoutes::written,
        receipt ->
            notes.write().write(actor, wish.booking(), wish.text(), wish.visibility(), receipt));
  }

  private void update(Context ctx, Actor actor) throws IOException {
    var call = idempotency.ofJson(ctx, actor);
    var wish = UpdateNoteRequest.of(call.input());
    var expected = IfMatch.of(ctx);
    call.answer(
        NoteRoutes::updated,
        receipt -> notes.write().update(actor, wish.note(), wish.update(), expected, receipt));
  }

  private void delete(Context ctx, Actor actor) throws IOException {
    var call = idempotency.of(ctx, actor);
    var note = address(new Input(ctx)).get();
    var expected = IfMatch.of(ctx);
    call.<Note>answerNoContent(receipt -> notes.write().delete(actor, note, expected, receipt));
  }

  static Given<NoteAddress> address(Input input) {
    var booking = PathIds.booking(input);
    var note = input.path("note_id").as(Uuids::parse).as(NoteId::new);
    return booking.and(note, NoteAddress::new);
  }

  private static Answer written(Note note) {
    return Answer.of(201, new NoteResponse(note))
        .withEtag(EntityTag.of(note.revision()))
        .at("/booking/%s/notes/%s".formatted(note.booking().value(), note.id().value()));
  }

  private static Answer updated(Note note) {
    return Answer.ok(new NoteResponse(note)).withEtag(EntityTag.of(note.revision()));
  }
}
