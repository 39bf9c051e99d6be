package io.culturebridge.icalendar;

import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.UserId;

/** What a session is called, from the side of the one who looks. */
final class SessionTitle {

  private SessionTitle() {}

  static String of(BookingDetails details, UserId viewer) {
    if (viewer.equals(details.client().id())) {
      return "Coaching session with " + name(details.coach(), "your coach");
    }
    if (viewer.equals(details.coach().id())) {
      return "Coaching session with " + name(details.client(), "your client");
    }
    return "Coaching session: %s with %s"
        .formatted(name(details.client(), "a client"), name(details.coach(), "a coach"));
  }

  private static String name(Person person, String otherwise) {
    return person.name() == null ? otherwise : PlainText.line(person.name());
  }
}
