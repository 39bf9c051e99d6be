package io.culturebridge.http.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches a set of keys within a time and a size, whatever the server does. The library's own
 * retriever limits each read only, not all of them, and reads on to the end when it has enough.
 */
final class BoundedRetriever implements ResourceRetriever, AutoCloseable {

  private final Duration longest;
  private final int largest;
  private final HttpClient client;

  BoundedRetriever(Duration longest, int largest) {
    this.longest = longest;
    this.largest = largest;
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(longest)
            .build();
  }

  @Override
  public Resource retrieveResource(URL url) throws IOException {
    var download = new FutureTask<>(() -> download(url.toURI()));
    Thread.ofVirtual().name("keys of tokens").start(download);
    try {
      return download.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new IOException("cannot be had: " + url, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for " + url);
    } finally {
      download.cancel(true);
    }
  }

  private Resource download(URI uri) throws IOException, InterruptedException {
    var response = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofInputStream());
    try (var body = response.body()) {
      var bytes = body.readNBytes(largest + 1);
      if (response.statusCode() != 200 || bytes.length > largest) {
        throw new IOException("no set of keys, status " + response.statusCode());
      }
      return new Resource(new String(bytes, UTF_8), "application/jwk-set+json");
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
