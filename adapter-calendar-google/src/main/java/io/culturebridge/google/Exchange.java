package io.culturebridge.google;

import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.json.JsonFactory;
import com.google.api.client.json.gson.GsonFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/** One question, one answer: nothing is tried again here, followed elsewhere, or logged. */
final class Exchange {

  private static final JsonFactory JSON = GsonFactory.getDefaultInstance();

  private final InstantSource clock;

  Exchange(InstantSource clock) {
    this.clock = clock;
  }

  /** What the answer says. */
  <T> T read(HttpRequest request, Class<T> type) throws IOException {
    var body = body(request);
    try {
      return JSON.fromString(body, type);
    } catch (IllegalArgumentException e) {
      throw new IOException("the answer is not what was asked for", e);
    }
  }

  /** For what has no answer but that it is done. */
  void run(HttpRequest request) throws IOException {
    if (!body(request).isBlank()) {
      throw new IOException("an answer where none belongs");
    }
  }

  /** The answer, whatever it says. */
  String body(HttpRequest request) throws IOException {
    var response = bare(request).execute();
    var body = new String(response.getContent().readAllBytes(), StandardCharsets.UTF_8);
    if (!response.isSuccessStatusCode()) {
      throw failure(response, body);
    }
    return body;
  }

  private CallFailed failure(HttpResponse response, String body) {
    var after = RetryAfter.parse(response.getHeaders().getRetryAfter(), clock);
    return new CallFailed(response.getStatusCode(), ErrorWord.in(body), after);
  }

  /** The library's own log would hold what opens calendars. */
  private static HttpRequest bare(HttpRequest request) {
    return request
        .setNumberOfRetries(0)
        .setFollowRedirects(false)
        .setThrowExceptionOnExecuteError(false)
        .setLoggingEnabled(false)
        .setCurlLoggingEnabled(false);
  }
}
