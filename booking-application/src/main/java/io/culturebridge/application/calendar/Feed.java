package io.culturebridge.application.calendar;

import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.people.Person;
import java.util.List;

/** Somebody's sessions, as they are read by a secret address. */
public record Feed(Person owner, List<BookingDetails> sessions) {

  public Feed {
    sessions = List.copyOf(sessions);
  }
}
