package io.culturebridge.outlook;

import io.culturebridge.domain.calendar.CalendarAnswer;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Calls of Microsoft Graph on behalf of the person whose access token is given. */
final class Graph {

  private static final MediaType JSON = MediaType.get("application/json");
  // without the first an event's id changes when it is moved
  private static final String PREFER = "IdType=\"ImmutableId\", outlook.timezone=\"UTC\"";
  private static final int LONGEST_LINK = 8192;

  private final HttpUrl api;
  private final Http http;
  private final Faults faults;

  Graph(URI api, Http http, Faults faults) {
    this.api = Objects.requireNonNull(HttpUrl.get(api));
    this.http = http;
    this.faults = faults;
  }

  Faults faults() {
    return faults;
  }

  /** An address under {@code /me}. */
  HttpUrl.Builder me(String... segments) {
    var url = api.newBuilder().addPathSegment("me");
    List.of(segments).forEach(url::addPathSegment);
    return url;
  }

  /** The address, when it is one of the API and no other place: null otherwise. */
  @Nullable HttpUrl own(String link) {
    var url = link.length() > LONGEST_LINK ? null : HttpUrl.parse(link);
    return url != null && leadsToApi(url) ? url : null;
  }

  CalendarAnswer<Reply> get(String token, HttpUrl url) {
    return http.send(request(token, url).build());
  }

  /** Of at most so many items; Graph may send fewer. */
  CalendarAnswer<Reply> getPage(String token, HttpUrl url, int items) {
    var prefer = PREFER + ", odata.maxpagesize=" + items;
    return http.send(request(token, url).header("Prefer", prefer).build());
  }

  CalendarAnswer<Reply> post(String token, HttpUrl url, ObjectNode body) {
    return http.send(request(token, url).post(json(body)).build());
  }

  CalendarAnswer<Reply> patch(String token, HttpUrl url, @Nullable String etag, ObjectNode body) {
    var request = request(token, url).patch(json(body));
    if (etag != null) {
      request.header("If-Match", etag);
    }
    return http.send(request.build());
  }

  CalendarAnswer<Reply> delete(String token, HttpUrl url) {
    return http.send(request(token, url).delete().build());
  }

  private static Request.Builder request(String token, HttpUrl url) {
    return new Request.Builder()
        .url(url)
        .header("Authorization", "Bearer " + token)
        .header("Prefer", PREFER)
        .header("Accept", "application/json");
  }

  private static RequestBody json(ObjectNode body) {
    return RequestBody.create(body.toString(), JSON);
  }

  private boolean leadsToApi(HttpUrl url) {
    var under = api.pathSegments().stream().filter(segment -> !segment.isEmpty()).toList();
    var path = url.pathSegments();
    return url.scheme().equals(api.scheme())
        && url.host().equals(api.host())
        && url.port() == api.port()
        && url.username().isEmpty()
        && url.password().isEmpty()
        && path.size() > under.size()
        && path.subList(0, under.size()).equals(under);
  }
}
