package io.culturebridge.testkit;

import static io.culturebridge.testkit.Fixtures.NOW;

import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarTokens;
import io.culturebridge.domain.calendar.ProviderId;
import io.culturebridge.domain.people.UserId;
import java.time.Duration;
import java.util.UUID;

/** Values about calendars. */
public final class CalendarFixtures {

  public static final ProviderId GOOGLE = new ProviderId("google");
  public static final ProviderId OUTLOOK = new ProviderId("outlook");

  private CalendarFixtures() {}

  /** Somebody nobody else knows, at Google. */
  public static CalendarAccount anAccount() {
    return new CalendarAccount(new UserId(UUID.randomUUID()), GOOGLE);
  }

  public static CalendarAccount outlookOf(UserId owner) {
    return new CalendarAccount(owner, OUTLOOK);
  }

  /** Tokens that differ from those of another word. */
  public static CalendarTokens tokens(String word) {
    return new CalendarTokens(
        "access-" + word, "refresh-" + word, NOW.plus(Duration.ofMinutes(59)));
  }
}
