package io.culturebridge.google;

import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.zip.GZIPInputStream;

/**
 * One request; its answer is taken in whole, up to a limit that also holds for what is unpacked.
 */
final class BoundedRequest extends LowLevelHttpRequest {

  private static final int MOST_BYTES = 10 * 1024 * 1024;

  private final HttpClient client;
  private final String method;
  private final HttpRequest.Builder request;

  BoundedRequest(HttpClient client, Duration silence, String method, String url) {
    this.client = client;
    this.method = method;
    this.request = HttpRequest.newBuilder(URI.create(url)).timeout(silence);
  }

  @Override
  public void addHeader(String name, String value) {
    request.header(name, value);
  }

  @Override
  public LowLevelHttpResponse execute() throws IOException {
    if (getContentType() != null) {
      request.header("Content-Type", getContentType());
    }
    try {
      return taken(
          client.send(request.method(method, body()).build(), BodyHandlers.ofInputStream()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  private BodyPublisher body() throws IOException {
    if (getStreamingContent() == null) {
      return BodyPublishers.noBody();
    }
    var bytes = new ByteArrayOutputStream();
    getStreamingContent().writeTo(bytes);
    return BodyPublishers.ofByteArray(bytes.toByteArray());
  }

  private static LowLevelHttpResponse taken(HttpResponse<InputStream> response) throws IOException {
    try (var body = response.body();
        var content = isPacked(response) ? new GZIPInputStream(body) : body) {
      var bytes = content.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IOException("the answer is longer than " + MOST_BYTES + " bytes");
      }
      return new TakenResponse(response, bytes);
    }
  }

  private static boolean isPacked(HttpResponse<?> response) {
    return response.headers().firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip");
  }
}
