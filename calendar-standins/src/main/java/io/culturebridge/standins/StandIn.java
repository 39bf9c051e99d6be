package io.culturebridge.standins;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A calendar provider on loopback; keeps everything in memory. */
public abstract sealed class StandIn implements AutoCloseable
    permits GoogleStandIn, MicrosoftStandIn {

  final ProviderServer server;
  final OAuthRules oauth;

  StandIn(String name, int port, InstantSource clock, Provider provider) {
    this.server = new ProviderServer(name, port, clock, provider);
    this.oauth = provider.oauth();
  }

  /** {@code http://127.0.0.1:port}. */
  public final URI url() {
    return server.url();
  }

  public final String clientId() {
    return oauth.clientId();
  }

  public final String clientSecret() {
    return oauth.clientSecret();
  }

  public final URI authUrl() {
    return server.url(oauth.authorizePath());
  }

  public final URI tokenUrl() {
    return server.url(oauth.tokenPath());
  }

  public abstract URI apiUrl();

  /** Creates it if unknown. */
  public final Account account(String email) {
    return server.account(email);
  }

  public final Faults faults() {
    return server.faults();
  }

  /** Every request so far, in order of arrival. */
  public final List<RecordedRequest> requests() {
    return server.requests();
  }

  /**
   * Lets the person consent.
   *
   * @param authUrl the whole address the person was sent to
   * @return what they bring back: {@code code} and {@code state}
   * @throws IllegalArgumentException when they would have been shown an error page
   */
  public final Map<String, String> consent(URI authUrl, String email) {
    return server.consent(authUrl, email);
  }

  /** From now on only these, to the letter; until then any http address on loopback. */
  public final void allowOnlyRedirectsTo(String... uris) {
    server.allowOnlyRedirectsTo(Set.of(uris));
  }

  @Override
  public final void close() {
    server.close();
  }
}
