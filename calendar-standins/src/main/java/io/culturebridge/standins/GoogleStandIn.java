package io.culturebridge.standins;

import java.net.URI;
import java.time.InstantSource;

/** Google Calendar API v3 and Google's OAuth 2. The API's root ends in a slash. */
public final class GoogleStandIn extends StandIn {

  private GoogleStandIn(int port, InstantSource clock) {
    super("google", port, clock, new GoogleApi(clock));
  }

  /**
   * @param port 0 for any that is free
   */
  public static GoogleStandIn start(int port, InstantSource clock) {
    return new GoogleStandIn(port, clock);
  }

  @Override
  public URI apiUrl() {
    return server.url("/");
  }

  public URI revokeUrl() {
    return server.url(oauth.revokePath().orElseThrow());
  }
}
