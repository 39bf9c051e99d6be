package io.culturebridge.http.note;

import io.culturebridge.domain.note.NoteAddress;
import io.culturebridge.domain.note.NoteText;
import io.culturebridge.domain.note.NoteUpdate;
import io.culturebridge.http.input.BodyInput;
import io.culturebridge.http.problem.Problem;
import io.culturebridge.http.problem.ProblemException;

/** What its author wants to be different about a note. */
record UpdateNoteRequest(NoteAddress note, NoteUpdate update) {

  static UpdateNoteRequest of(BodyInput input) {
    var note = NoteRoutes.address(input);
    var text = input.body().text("text").as(NoteText::new);
    var visibility = input.body().text("visibility").as(Visibilities::parse);
    var update = new NoteUpdate(text.orNull(), visibility.orNull());
    if (update.isEmpty()) {
      throw new ProblemException(Problem.badRequest("The body must have text or visibility"));
    }
    return new UpdateNoteRequest(note.get(), update);
  }
}
