package io.culturebridge.http.server;

import io.javalin.http.Context;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Names each request, so that an answer can be found in the log. */
public final class RequestId {

  static final String HEADER = "X-Request-Id";

  private static final String ATTRIBUTE = RequestId.class.getName();
  private static final int LONGEST = 64;

  private RequestId() {}

  /** The id of the request being answered. */
  public static String of(Context ctx) {
    return String.valueOf(ctx.req().getAttribute(ATTRIBUTE));
  }

  /** The id the request has already, the client's own if it is sane, or else a new one. */
  static String of(Request request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String id) {
      return id;
    }
    var own = request.getHeaders().get(HEADER);
    var id = isSane(own) ? own : fresh();
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }

  /** Unique enough to find a log line; no secret. */
  private static String fresh() {
    var random = ThreadLocalRandom.current();
    return Long.toHexString(random.nextLong() | Long.MIN_VALUE);
  }

  private static boolean isSane(@Nullable String id) {
    if (id == null || id.isEmpty() || id.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      if (!isSane(id.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSane(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '_'
        || c == '-';
  }
}
