package io.culturebridge.standins;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Google Calendar API v3 and Google's OAuth 2. The API's root ends in a slash. */
public final class GoogleStandIn implements StandIn {

  private final ProviderServer server;
  private final OAuthRules oauth;

  private GoogleStandIn(ProviderServer server, OAuthRules oauth) {
    this.server = server;
    this.oauth = oauth;
  }

  /**
   * @param port 0 for any that is free
   */
  public static GoogleStandIn start(int port, InstantSource clock) {
    var provider = new GoogleApi(clock);
    return new GoogleStandIn(new ProviderServer("google", port, clock, provider), provider.oauth());
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

  public URI revokeUrl() {
    return server.url(oauth.revokePath().orElseThrow());
  }

  @Override
  public URI apiUrl() {
    return server.url("/");
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
