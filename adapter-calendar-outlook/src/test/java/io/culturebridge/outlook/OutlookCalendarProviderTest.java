package io.culturebridge.outlook;

import io.culturebridge.domain.calendar.CalendarProvider;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.testkit.CalendarProviderContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

final class OutlookCalendarProviderTest implements CalendarProviderContract {

  private final Outlook outlook = new Outlook();

  @AfterEach
  void close() {
    outlook.close();
  }

  @Override
  public CalendarProvider provider() {
    return outlook.provider;
  }

  @Override
  public String accessToken() {
    return outlook.token;
  }

  @Override
  public List<TimeSlot> liveEvents() {
    return outlook.account.events().stream().map(Outlook::slotOf).toList();
  }

  @Override
  public String personAdds(TimeSlot slot) {
    return outlook.adds(slot, Map.of());
  }

  @Override
  public void personDeletes(String eventId) {
    outlook.account.deleteEvent(eventId);
  }

  @Override
  public void expireCursors() {
    outlook.account.expireCursors();
  }
}
