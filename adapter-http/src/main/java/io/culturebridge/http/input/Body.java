package io.culturebridge.http.input;

import io.culturebridge.http.problem.HttpProblems;
import io.culturebridge.http.problem.ProblemException;
import io.culturebridge.http.wire.Room;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the bytes of a request's body, up to a limit. */
public final class Body {

  public static final int LARGEST = 64 * 1024;

  private static final int USUAL = 1024;

  /** Slow clients must not hold a connection for ever by sending a byte now and then. */
  private static final Duration WHOLE_BODY = Duration.ofSeconds(10);

  private Body() {}

  /** The body of a request that should bring JSON. */
  public static byte[] json(Context ctx) throws IOException {
    requireJson(ctx.header("Content-Type"));
    return bytes(ctx);
  }

  /** Whatever body there is. */
  public static byte[] bytes(Context ctx) throws IOException {
    requireIdentity(ctx);
    if (ctx.req().getContentLengthLong() > LARGEST) {
      throw problem(413);
    }
    return read(ctx.req().getInputStream(), ctx.req().getContentLength());
  }

  static byte[] read(InputStream in, int expected) throws IOException {
    try (var room = Room.forBody()) {
      return read(in, new byte[roomFor(expected)], room);
    }
  }

  /** A length is soon said: room for more than usual is made when the bytes are there. */
  private static int roomFor(int expected) {
    return expected < 0 || expected >= USUAL ? USUAL : expected + 1;
  }

  private static byte[] read(InputStream in, byte[] usual, Room room) throws IOException {
    long deadline = System.nanoTime() + WHOLE_BODY.toNanos();
    var bytes = usual;
    int length = 0;
    int more;
    while ((more = in.read(bytes, length, bytes.length - length)) >= 0) {
      length += more;
      if (System.nanoTime() - deadline > 0) {
        throw problem(408);
      }
      if (length > LARGEST) {
        throw problem(413);
      }
      if (length == bytes.length) {
        bytes = larger(bytes, room);
      }
    }
    return Arrays.copyOf(bytes, length);
  }

  private static byte[] larger(byte[] full, Room room) {
    int length = Math.min(2 * full.length, LARGEST + 1);
    room.growTo(length);
    return Arrays.copyOf(full, length);
  }

  private static void requireJson(@Nullable String contentType) {
    if (contentType != null && !isJson(contentType.toLowerCase(Locale.ROOT))) {
      throw problem(415);
    }
  }

  private static boolean isJson(String contentType) {
    if (contentType.equals("application/json")) {
      return true;
    }
    int semicolon = contentType.indexOf(';');
    return semicolon > 0
        && contentType.substring(0, semicolon).strip().equals("application/json")
        && isUtf8(contentType.substring(semicolon + 1).replace(" ", "").replace("\"", ""));
  }

  private static boolean isUtf8(String parameters) {
    return Stream.of(parameters.split(";"))
        .filter(parameter -> parameter.startsWith("charset="))
        .allMatch("charset=utf-8"::equals);
  }

  /** Refuses a compressed body: it may be larger than it looks. */
  public static void requireIdentity(Context ctx) {
    var encoding = ctx.header("Content-Encoding");
    if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
      throw problem(415);
    }
  }

  private static ProblemException problem(int status) {
    return new ProblemException(HttpProblems.of(status));
  }
}
