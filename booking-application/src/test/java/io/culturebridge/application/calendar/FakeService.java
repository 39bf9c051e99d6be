package io.culturebridge.application.calendar;

import io.culturebridge.memory.InMemoryCalendarAuthorizer;
import io.culturebridge.memory.InMemoryCalendarProvider;
import java.net.URI;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** One provider as tests see it: what is behind it, and what may go wrong before it. */
final class FakeService {

  final InMemoryCalendarProvider behind;
  final InMemoryCalendarAuthorizer people;
  final FaultyCalendar calendars;
  final FaultyAuthorizer authorizer;

  /**
   * @param meetingHost null for a provider that makes no places to meet
   */
  FakeService(String host, @Nullable String meetingHost, InstantSource clock) {
    behind = new InMemoryCalendarProvider(meetingHost);
    people = new InMemoryCalendarAuthorizer(behind, URI.create("https://" + host + "/auth"), clock);
    calendars = new FaultyCalendar(behind);
    authorizer = new FaultyAuthorizer(people);
  }

  CalendarService service() {
    return new CalendarService(authorizer, calendars);
  }
}
