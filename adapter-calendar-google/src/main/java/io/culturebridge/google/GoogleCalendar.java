package io.culturebridge.google;

import java.time.InstantSource;

/**
 * Everything of Google's, over one pool of connections.
 *
 * @param provider of the calendars
 * @param authorizer of the persons they belong to
 */
public record GoogleCalendar(GoogleCalendarProvider provider, GoogleAuthorizer authorizer) {

  /**
   * @param clock to tell when an access token ends and how long to hold back
   */
  public static GoogleCalendar of(GoogleSettings settings, InstantSource clock) {
    return of(settings, clock, Limits.STANDARD);
  }

  static GoogleCalendar of(GoogleSettings settings, InstantSource clock, Limits limits) {
    var transport = new BoundedTransport(limits);
    var exchange = new Exchange(clock);
    var api = new CalendarApi(settings.apiUrl(), transport, exchange);
    var endpoint = new TokenEndpoint(settings, transport, exchange);
    return new GoogleCalendar(
        new GoogleCalendarProvider(api, limits),
        new GoogleAuthorizer(settings, limits, clock, endpoint, api));
  }
}
