package io.culturebridge.icalendar;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.MeetingLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.parameter.Feature;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Conference;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Location;
import org.jspecify.annotations.Nullable;

/** What a session is about, and where it takes place. */
final class SessionContent {

  private SessionContent() {}

  static List<Property> of(Booking booking) {
    var link = address(booking.meetingLink());
    var properties = new ArrayList<Property>();
    var description = description(booking.notes().text(), link);
    if (!description.isEmpty()) {
      properties.add(new Description(description));
    }
    if (link != null) {
      properties.add(new Location(link));
      properties.add(conference(link));
    }
    return properties;
  }

  private static @Nullable String address(@Nullable MeetingLink link) {
    return link == null ? null : link.value().toASCIIString();
  }

  private static String description(@Nullable String notes, @Nullable String link) {
    return Stream.of(
            notes == null ? null : PlainText.of(notes), link == null ? null : "Meeting: " + link)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n\n"));
  }

  /** RFC 7986 §5.11. */
  private static Conference conference(String link) {
    return new Conference(new ParameterList(List.of(Value.URI, Feature.VIDEO)), link);
  }
}
