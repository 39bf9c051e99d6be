package io.culturebridge.standins;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The calendar of Microsoft Graph 1.0 and Microsoft's OAuth 2. The API's root ends in /v1.0. */
public final class MicrosoftStandIn implements StandIn {

  private final ProviderServer server;
  private final OAuthRules oauth;

  private MicrosoftStandIn(ProviderServer server, OAuthRules oauth) {
    this.server = server;
    this.oauth = oauth;
  }

  /**
   * @param port 0 for any that is free
   */
  public static MicrosoftStandIn start(int port, InstantSource clock) {
    var provider = new GraphApi(clock);
    return new MicrosoftStandIn(
        new ProviderServer("microsoft", port, clock, provider), provider.oauth());
  }

  @Override
  public URI url() {
    return server.url();
  }

  @Override
  public String clientId() {
    return oauth.clientId();
  }

  @Override
  public String clientSecret() {
    return oauth.clientSecret();
  }

  @Override
  public URI authUrl() {
    return server.url(oauth.authorizePath());
  }

  @Override
  public URI tokenUrl() {
    return server.url(oauth.tokenPath());
  }

  @Override
  public URI apiUrl() {
    return server.url("/v1.0");
  }

  @Override
  public Account account(String email) {
    return server.account(email);
  }

  @Override
  public Faults faults() {
    return server.faults();
  }

  @Override
  public List<RecordedRequest> requests() {
    return server.requests();
  }

  @Override
  public Map<String, String> consent(URI authUrl, String email) {
    return server.consent(authUrl, email);
  }

  @Override
  public void allowOnlyRedirectsTo(String... uris) {
    server.allowOnlyRedirectsTo(Set.of(uris));
  }

  @Override
  public void close() {
    server.close();
  }
}
