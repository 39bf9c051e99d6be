package io.culturebridge.outlook;

import java.time.InstantSource;

/** The two ports on Microsoft Graph; they share their connections. */
public record OutlookCalendar(OutlookCalendarProvider provider, OutlookAuthorizer authorizer) {

  public static OutlookCalendar of(OutlookSettings settings, InstantSource clock) {
    return of(settings, clock, Limits.STANDARD);
  }

  static OutlookCalendar of(OutlookSettings settings, InstantSource clock, Limits limits) {
    var http = new Http(limits);
    var faults = new Faults(clock);
    var graph = new Graph(settings.apiUrl(), http, faults);
    var tokens = new TokenEndpoint(settings, http, faults, clock);
    return new OutlookCalendar(
        new OutlookCalendarProvider(graph), new OutlookAuthorizer(settings, graph, tokens));
  }
}
