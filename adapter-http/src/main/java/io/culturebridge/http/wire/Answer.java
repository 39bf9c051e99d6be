package io.culturebridge.http.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.culturebridge.domain.UnavailableException;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An answer ready to be sent, or to be kept and sent again. */
public final class Answer {

  /** Mostly the operating system takes as much at once, however slow the client is. */
  private static final int SHORT = 64 * 1024;

  /** To be taken by its client; who is slower asks for less. */
  private static final Duration LONG_ANSWER = Duration.ofMinutes(1);

  private final int status;
  private final byte @Nullable [] json;
  private final @Nullable String etag;
  private final @Nullable String location;

  private Answer(
      int status, byte @Nullable [] json, @Nullable String etag, @Nullable String location) {
    this.status = status;
    this.json = json;
    this.etag = etag;
    this.location = location;
  }

  public static Answer ok(JsonBody body) {
    return of(200, body);
  }

  public static Answer of(int status, JsonBody body) {
    return new Answer(status, body.bytes(), null, null);
  }

  public static Answer noContent() {
    return new Answer(204, null, null, null);
  }

  /** An answer as it was before. */
  public static Answer again(
      int status, @Nullable String json, @Nullable String etag, @Nullable String location) {
    return new Answer(status, json == null ? null : json.getBytes(UTF_8), etag, location);
  }

  /** Names the version the body shows. */
  public Answer withEtag(EntityTag etag) {
    return new Answer(status, json, etag.value(), location);
  }

  /** Says where the new thing is found. */
  public Answer at(String location) {
    return new Answer(status, json, etag, location);
  }

  public int status() {
    return status;
  }

  public @Nullable String json() {
    return json == null ? null : new String(json, UTF_8);
  }

  public @Nullable String etag() {
    return etag;
  }

  public @Nullable String location() {
    return location;
  }

  public void send(Context ctx) {
    ctx.status(status);
    if (etag != null) {
      ctx.header("ETag", etag);
    }
    if (location != null) {
      ctx.header("Location", location);
    }
    if (json != null) {
      send(ctx, "application/json", json);
    }
  }

  /**
   * Writes the bytes at once, so that they go out with their length and unchunked.
   *
   * @throws UnavailableException when too many such answers wait for their clients
   */
  public static void send(Context ctx, String contentType, byte[] bytes) {
    if (bytes.length <= SHORT) {
      sendKept(ctx, contentType, bytes);
      return;
    }
    var hurry = Hurry.within(ctx, LONG_ANSWER);
    try (var room = Room.forAnswer()) {
      // what they were made of is not forgotten before they have gone
      room.growTo(2L * bytes.length);
      sendKept(ctx, contentType, bytes);
    } finally {
      hurry.close();
    }
  }

  /** As {@link #send(Context, String, byte[])}, of bytes that are kept anyway. */
  public static void sendKept(Context ctx, String contentType, byte[] bytes) {
    var response = ctx.res();
    // JSON is always UTF-8 (RFC 8259 §8.1): no charset but one the type itself names
    response.setCharacterEncoding(null);
    response.setContentType(contentType);
    response.setContentLength(bytes.length);
    try {
      response.getOutputStream().write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
