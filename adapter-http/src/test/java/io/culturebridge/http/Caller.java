package io.culturebridge.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Sends requests with certain headers. */
final class Caller {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final RunningApi api;
  private final Map<String, String> headers;

  Caller(RunningApi api) {
    this(api, Map.of());
  }

  private Caller(RunningApi api, Map<String, String> headers) {
    this.api = api;
    this.headers = headers;
  }

  Caller with(String header, String value) {
    var more = new HashMap<>(headers);
    more.put(header, value);
    return new Caller(api, more);
  }

  Reply get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  Reply delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody());
  }

  Reply post(String path, String json) {
    return send("POST", path, json);
  }

  Reply patch(String path, String json) {
    return send("PATCH", path, json);
  }

  Reply put(String path, String json) {
    return send("PUT", path, json);
  }

  Reply send(String method, String path, String json) {
    var caller =
        headers.containsKey("Content-Type") ? this : with("Content-Type", "application/json");
    return caller.send(method, path, BodyPublishers.ofByteArray(json.getBytes(UTF_8)));
  }

  Reply send(String method, String path, BodyPublisher body) {
    return new Reply(send(method, path, body, BodyHandlers.ofString()));
  }

  /** An answer that need not be text. */
  HttpResponse<byte[]> bytes(String method, String path) {
    return send(method, path, BodyPublishers.noBody(), BodyHandlers.ofByteArray());
  }

  private <T> HttpResponse<T> send(
      String method, String path, BodyPublisher body, BodyHandler<T> handler) {
    var request =
        HttpRequest.newBuilder(api.uri(path)).timeout(Duration.ofSeconds(20)).method(method, body);
    headers.forEach(request::header);
    try {
      return HTTP.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
