package io.culturebridge.google;

import io.culturebridge.domain.calendar.CalendarProvider;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.testkit.CalendarProviderContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

final class GoogleCalendarProviderTest implements CalendarProviderContract {

  private final Person person = new Person();

  @AfterEach
  void close() {
    person.close();
  }

  @Override
  public CalendarProvider provider() {
    return person.provider();
  }

  @Override
  public String accessToken() {
    return person.token;
  }

  @Override
  public List<TimeSlot> liveEvents() {
    return person.slots();
  }

  @Override
  public String personAdds(TimeSlot slot) {
    return person.adds(slot, Map.of());
  }

  @Override
  public void personDeletes(String eventId) {
    person.account.deleteEvent(eventId);
  }

  @Override
  public void expireCursors() {
    person.account.expireCursors();
  }
}
