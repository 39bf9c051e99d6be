package io.culturebridge.http;

import java.net.URI;
import java.util.List;

/**
 * Where and for whom the API is served.
 *
 * @param port 0 takes any free one
 * @param publicUrl under which the API is reached from outside; the base of addresses in answers
 * @param corsOrigins origins whose pages may call the API, such as {@code https://app.example.com}
 * @param requestsPerSecond how many one user may send; 0 is no limit
 */
public record HttpSettings(
    String host,
    int port,
    URI publicUrl,
    TokenSettings tokens,
    List<String> corsOrigins,
    int requestsPerSecond) {

  public HttpSettings {
    corsOrigins = List.copyOf(corsOrigins);
  }
}
