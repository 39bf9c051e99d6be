package io.culturebridge.bootstrap;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The running service as one person calls it. */
final class Api {

  static final String SECRET = "a secret of the tests, long enough to be one";

  private static final Duration SESSION = Duration.ofMinutes(60);
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final int port;
  private final String token;

  Api(String token, int port) {
    this.token = token;
    this.port = port;
  }

  static Api as(Role role, int port) {
    return as(DemoPeople.of(role), port);
  }

  static Api as(Person person, int port) {
    return as(person, port, Instant.now());
  }

  /** At a service for which it is then. */
  static Api as(Person person, int port, Instant now) {
    return new Api(new TokenIssuer(SECRET, null, null).tokenFor(person, now), port);
  }

  /** Waits until the service there is ready. */
  static void awaitReady(int port) {
    var anybody = as(Role.CLIENT, port);
    Eventually.succeeds(() -> {
      if (anybody.send("GET", "/health/ready", "").status() != 200) {
        throw new AssertionError("not ready");
      }
    });
  }

  Answer get(String path) {
    return send("GET", path, "");
  }

  Answer become(String booking, String status) {
    return send("PATCH", "/booking/" + booking + "/status", "{\"status\":\"" + status + "\"}");
  }

  Answer cancel(String booking) {
    return send("DELETE", "/booking/" + booking, "");
  }

  Answer book(Instant start) {
    return book(start, SESSION);
  }

  Answer book(Instant start, Duration length) {
    return send("POST", "/booking", session(start, length));
  }

  Answer book(Instant start, String key) {
    return send("POST", "/booking", session(start, SESSION), "Idempotency-Key", key);
  }

  private static String session(Instant start, Duration length) {
    return "{\"coach_id\":\"%s\",\"session_datetime\":\"%s\",\"duration_minutes\":%d}"
        .formatted(DemoPeople.of(Role.COACH).id().value(), start, length.toMinutes());
  }

  Answer send(String method, String path, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(TIMEOUT)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      var response = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  record Answer(int status, String body) {

    String id() {
      return text("id");
    }

    String text(String field) {
      return String.valueOf(json().get(field));
    }

    List<Map<String, Object>> list(String field) {
      try {
        return List.of(JSONObjectUtils.getJSONObjectArray(json(), field));
      } catch (ParseException e) {
        throw new AssertionError(status + " " + body, e);
      }
    }

    private Map<String, Object> json() {
      try {
        return JSONObjectUtils.parse(body);
      } catch (ParseException e) {
        throw new AssertionError(status + " " + body, e);
      }
    }
  }
}
