package io.culturebridge.http.note;

import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.note.NoteText;
import io.culturebridge.domain.note.Visibility;
import io.culturebridge.http.input.BodyInput;
import io.culturebridge.http.input.PathIds;

/** What somebody wants to write, and for whom: nobody shares by leaving something out. */
record WriteNoteRequest(BookingId booking, NoteText text, Visibility visibility) {

  static WriteNoteRequest of(BodyInput input) {
    var booking = PathIds.booking(input).required();
    var text = input.body().text("text").as(NoteText::new).required();
    var visibility = input.body().text("visibility").as(Visibilities::parse).required();
    return new WriteNoteRequest(booking.get(), text.get(), visibility.get());
  }
}
