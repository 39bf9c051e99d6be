package io.culturebridge.jobs;

import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.ProviderId;
import io.culturebridge.domain.people.UserId;
import java.util.UUID;

/** What the job of an account is called: {@code 123e4567-e89b-12d3-a456-426614174000 google}. */
final class AccountId {

  private AccountId() {}

  static String of(CalendarAccount account) {
    return account.owner().value() + " " + account.provider().value();
  }

  static CalendarAccount parse(String id) {
    int space = id.indexOf(' ');
    return new CalendarAccount(
        new UserId(UUID.fromString(id.substring(0, space))),
        new ProviderId(id.substring(space + 1)));
  }
}
