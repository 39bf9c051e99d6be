package io.culturebridge.icalendar;

import io.culturebridge.domain.booking.BookingDetails;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.UserId;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Organizer;

/** ORGANIZER and ATTENDEE of an invitation; nobody reads the e-mail address of anybody else. */
final class Scheduling {

  private Scheduling() {}

  static List<Property> of(BookingDetails details, UserId recipient, Mailbox organizer) {
    return List.of(organizer(organizer), attendee(participant(details, recipient)));
  }

  static Property organizer(Mailbox organizer) {
    var name = new Cn(PlainText.line(organizer.name()));
    return new Organizer(new ParameterList(List.of(name)), mailto(organizer.email()));
  }

  private static Person participant(BookingDetails details, UserId recipient) {
    if (recipient.equals(details.client().id())) {
      return details.client();
    }
    if (recipient.equals(details.coach().id())) {
      return details.coach();
    }
    throw new IllegalArgumentException("only who takes part is invited");
  }

  /** Has accepted already, by booking or by offering the time: no answer is asked for. */
  private static Attendee attendee(Person person) {
    if (person.email() == null) {
      throw new IllegalArgumentException("no e-mail address to invite");
    }
    var parameters = new ArrayList<Parameter>(List.of(PartStat.ACCEPTED, Rsvp.FALSE));
    if (person.name() != null) {
      parameters.addFirst(new Cn(PlainText.line(person.name())));
    }
    return new Attendee(new ParameterList(parameters), mailto(person.email()));
  }

  /** RFC 6068 §2: no part of an address may pass for a header of the mail. */
  private static URI mailto(String email) {
    try {
      var address = new URI("mailto", email, null).toASCIIString();
      return URI.create(address.replace("?", "%3F").replace("&", "%26"));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("must be an e-mail address", e);
    }
  }
}
