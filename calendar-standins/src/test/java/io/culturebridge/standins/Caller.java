package io.culturebridge.standins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Calls a stand-in over HTTP, with headers that stay the same. */
record Caller(URI root, Map<String, String> headers) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  record Reply(int status, Map<String, String> headers, String body) {

    JsonNode json() {
      return Json.read(body);
    }

    String at(String pointer) {
      return json().at(pointer).asString("");
    }
  }

  static Caller to(URI root) {
    return new Caller(root, Map.of());
  }

  Caller with(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Caller(root, more);
  }

  Caller as(Grant grant) {
    return with("Authorization", "Bearer " + grant.accessToken());
  }

  Reply get(String path) {
    return send("GET", path, "");
  }

  Reply delete(String path) {
    return send("DELETE", path, "");
  }

  Reply post(String path, Map<String, ?> body) {
    return json("POST", path, body);
  }

  Reply put(String path, Map<String, ?> body) {
    return json("PUT", path, body);
  }

  Reply patch(String path, Map<String, ?> body) {
    return json("PATCH", path, body);
  }

  Reply form(String path, Map<String, String> fields) {
    return with("Content-Type", "application/x-www-form-urlencoded")
        .send("POST", path, Form.write(fields));
  }

  Reply json(String method, String path, Map<String, ?> body) {
    return with("Content-Type", "application/json")
        .send(method, path, Json.object(body).toString());
  }

  Reply send(String method, String path, String body) {
    try {
      return reply(CLIENT.send(request(method, path, body), BodyHandlers.ofString()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  HttpRequest request(String method, String path, String body) {
    var publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    var request = HttpRequest.newBuilder(uri(path)).method(method, publisher);
    headers.forEach(request::setHeader);
    return request.build();
  }

  private URI uri(String path) {
    return path.startsWith("http:") ? URI.create(path) : URI.create(root + path);
  }

  private static Reply reply(HttpResponse<String> response) {
    var headers = new LinkedHashMap<String, String>();
    response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
    return new Reply(response.statusCode(), headers, response.body());
  }
}
