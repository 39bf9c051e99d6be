package io.culturebridge.http.server;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/** What happens to every request, whatever becomes of it: an id, and headers of safety. */
final class EveryRequest extends Handler.Wrapper {

  private static final String MDC_KEY = "request_id";

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var id = RequestId.of(request);
    mark(response, id);
    MDC.put(MDC_KEY, id);
    try {
      return super.handle(request, response, callback);
    } finally {
      MDC.remove(MDC_KEY);
    }
  }

  static void mark(Response response, String id) {
    response.getHeaders().put(RequestId.HEADER, id);
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
  }
}
