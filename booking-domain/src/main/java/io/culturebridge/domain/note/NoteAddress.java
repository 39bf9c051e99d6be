package io.culturebridge.domain.note;

import io.culturebridge.domain.booking.BookingId;

/** Where a note is found: by its id among the notes on one booking, and nowhere else. */
public record NoteAddress(BookingId booking, NoteId note) {}
