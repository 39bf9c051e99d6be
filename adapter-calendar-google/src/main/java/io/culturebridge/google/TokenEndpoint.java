package io.culturebridge.google;

import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.UrlEncodedContent;
import com.google.api.client.json.GenericJson;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** Where tokens are given out and taken back (RFC 6749 §3.2, RFC 7009). */
final class TokenEndpoint {

  private final GoogleSettings settings;
  private final HttpTransport transport;
  private final Exchange exchange;

  TokenEndpoint(GoogleSettings settings, HttpTransport transport, Exchange exchange) {
    this.settings = settings;
    this.transport = transport;
    this.exchange = exchange;
  }

  TokenAnswer ask(Map<String, String> grant) throws IOException {
    var form = new TreeMap<>(grant);
    form.put("client_id", settings.clientId());
    form.put("client_secret", settings.clientSecret());
    return TokenAnswer.of(exchange.read(post(settings.tokenUrl(), form), GenericJson.class));
  }

  /** Whatever the answer says: its status is enough. */
  void revoke(String token) throws IOException {
    var ignored = exchange.body(post(settings.revokeUrl(), Map.of("token", token)));
  }

  private HttpRequest post(URI url, Map<String, String> form) throws IOException {
    return transport
        .createRequestFactory()
        .buildPostRequest(new GenericUrl(url), new UrlEncodedContent(form));
  }
}
