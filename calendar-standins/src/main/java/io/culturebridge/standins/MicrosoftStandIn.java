package io.culturebridge.standins;

import java.net.URI;
import java.time.InstantSource;

/** The calendar of Microsoft Graph 1.0 and Microsoft's OAuth 2. The API's root ends in /v1.0. */
public final class MicrosoftStandIn extends StandIn {

  private MicrosoftStandIn(int port, InstantSource clock) {
    super("microsoft", port, clock, new GraphApi(clock));
  }

  /**
   * @param port 0 for any that is free
   */
  public static MicrosoftStandIn start(int port, InstantSource clock) {
    return new MicrosoftStandIn(port, clock);
  }

  @Override
  public URI apiUrl() {
    return server.url("/v1.0");
  }
}
