package io.culturebridge.google;

import static java.time.Duration.ofSeconds;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import java.net.http.HttpClient;

/**
 * Google's library on the JDK's client: that follows no redirect, so that a token never goes to
 * another host, and sends no write a second time (a read whose connection broke it may).
 */
final class BoundedTransport extends HttpTransport {

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(ofSeconds(2))
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  @Override
  public boolean supportsMethod(String method) {
    return true;
  }

  @Override
  protected LowLevelHttpRequest buildRequest(String method, String url) {
    return new BoundedRequest(client, method, url);
  }
}
