package io.culturebridge.domain.calendar;

import java.net.URI;

/**
 * Port: how a person lets us into the calendars of one provider, by OAuth 2 (RFC 6749). Every call
 * ends in a bounded time, whatever the provider does.
 */
public interface CalendarAuthorizer {

  /** Where to send the person to be asked. Asks for no more than the calendar needs. */
  URI authorizationUrl(AuthorizationRequest request);

  /**
   * Tokens for a code.
   *
   * @return refused when the code is not, or no longer, good, or the person did not grant what is
   *     needed
   */
  CalendarAnswer<CalendarTokens> exchange(CodeGrant grant);

  /**
   * Newer tokens. Where the provider gives no new refresh token, the old one is kept.
   *
   * @return that a reconnect is needed when the provider no longer accepts the refresh token, or
   *     there is none
   */
  CalendarAnswer<CalendarTokens> refresh(CalendarTokens tokens);

  /** Makes the tokens worthless at the provider; done with false where it offers no way to. */
  CalendarAnswer<Boolean> revoke(CalendarTokens tokens);

  /** The name by which the person knows the calendar account: usually its e-mail address. */
  CalendarAnswer<String> accountName(String accessToken);
}
