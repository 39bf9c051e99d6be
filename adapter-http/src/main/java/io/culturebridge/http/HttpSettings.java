package io.culturebridge.http;

import java.util.List;

/**
 * Where and for whom the API is served.
 *
 * @param port 0 takes any free one
 * @param corsOrigins origins whose pages may call the API, such as {@code https://app.example.com}
 */
public record HttpSettings(String host, int port, TokenSettings tokens, List<String> corsOrigins) {

  public HttpSettings {
    corsOrigins = List.copyOf(corsOrigins);
  }
}
