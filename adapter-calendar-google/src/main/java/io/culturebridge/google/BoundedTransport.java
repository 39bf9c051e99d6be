package io.culturebridge.google;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import java.net.http.HttpClient;
import java.time.Duration;

/**
 * Google's library on the JDK's client: that follows no redirect, so that a token never goes to
 * another host, and sends no write a second time (a read whose connection broke it may).
 */
final class BoundedTransport extends HttpTransport {

  private final HttpClient client;
  private final Duration silence;

  BoundedTransport(Limits limits) {
    silence = limits.silence();
    client =
        HttpClient.newBuilder()
            .connectTimeout(limits.connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  @Override
  public boolean supportsMethod(String method) {
    return true;
  }

  @Override
  protected LowLevelHttpRequest buildRequest(String method, String url) {
    return new BoundedRequest(client, silence, method, url);
  }
}
