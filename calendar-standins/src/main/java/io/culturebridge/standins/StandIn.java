package io.culturebridge.standins;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** A calendar provider on loopback; keeps everything in memory. */
public sealed interface StandIn extends AutoCloseable permits GoogleStandIn, MicrosoftStandIn {

  /** {@code http://127.0.0.1:port}. */
  URI url();

  String clientId();

  String clientSecret();

  URI authUrl();

  URI tokenUrl();

  URI apiUrl();

  /** Creates it if unknown. */
  Account account(String email);

  Faults faults();

  /** Every request so far, in order of arrival. */
  List<RecordedRequest> requests();

  /**
   * Lets the person consent.
   *
   * @param authUrl the whole address the person was sent to
   * @return what they bring back: {@code code} and {@code state}
   * @throws IllegalArgumentException when they would have been shown an error page
   */
  Map<String, String> consent(URI authUrl, String email);

  /** From now on only these, to the letter; until then any http address on loopback. */
  void allowOnlyRedirectsTo(String... uris);

  @Override
  void close();
}
