package io.culturebridge.icalendar;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Duration;
import java.util.List;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.XProperty;

/** What a published calendar is called and how often to look again: as RFC 7986 and by custom. */
final class FeedProperties {

  private FeedProperties() {}

  static List<Property> of(String name, Duration refresh) {
    if (!refresh.isPositive() || !refresh.truncatedTo(SECONDS).equals(refresh)) {
      throw new IllegalArgumentException("a feed is refreshed after whole seconds");
    }
    var title = PlainText.line(name);
    var interval = new RefreshInterval(new ParameterList(List.of(Value.DURATION)), refresh);
    return List.of(
        new Name(title),
        new XProperty("X-WR-CALNAME", title),
        interval,
        new XProperty("X-PUBLISHED-TTL", interval.getValue()));
  }
}
