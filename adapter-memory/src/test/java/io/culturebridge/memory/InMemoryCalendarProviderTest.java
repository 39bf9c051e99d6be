package io.culturebridge.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.calendar.CalendarAnswer.AccessExpired;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import io.culturebridge.domain.calendar.CalendarProvider;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.testkit.CalendarProviderContract;
import io.culturebridge.testkit.Fixtures;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InMemoryCalendarProviderTest implements CalendarProviderContract {

  private static final String TOKEN = "access-token";

  private final InMemoryCalendarProvider provider =
      new InMemoryCalendarProvider("meet.example.com");
  private final InMemoryCalendar calendar = provider.open(TOKEN);

  @Override
  public CalendarProvider provider() {
    return provider;
  }

  @Override
  public String accessToken() {
    return TOKEN;
  }

  @Override
  public List<TimeSlot> liveEvents() {
    return calendar.liveEvents();
  }

  @Override
  public String personAdds(TimeSlot slot) {
    return calendar.personAdds(slot);
  }

  @Override
  public void personDeletes(String eventId) {
    calendar.personDeletes(eventId);
  }

  @Override
  public void expireCursors() {
    calendar.expireCursors();
  }

  @Test
  void a_token_of_nobodys_opens_nothing() {
    var event = CalendarProviderContract.event(Fixtures.SLOT);

    assertThat(provider.put("another", event, null)).isEqualTo(new AccessExpired<>());
    provider.expire(TOKEN);
    assertThat(provider.put(TOKEN, event, null)).isEqualTo(new AccessExpired<>());
  }

  @Test
  void a_call_told_to_fail_does_nothing() {
    var event = CalendarProviderContract.event(Fixtures.SLOT);
    provider.fail(new Unclear<>("no answer"));

    assertThat(provider.put(TOKEN, event, null)).isEqualTo(new Unclear<>("no answer"));
    assertThat(liveEvents()).isEmpty();
  }
}
