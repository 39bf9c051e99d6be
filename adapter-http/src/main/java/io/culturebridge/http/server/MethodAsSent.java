package io.culturebridge.http.server;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;

/**
 * A request without the header that would give it another method. Javalin heeds it, and what stands
 * before the service does not: a GET that deletes is let through, cached and sent again.
 */
final class MethodAsSent extends Request.Wrapper {

  private static final String OVERRIDE = "X-HTTP-Method-Override";

  private final HttpFields headers;

  private MethodAsSent(Request request) {
    super(request);
    headers = HttpFields.build(request.getHeaders()).remove(OVERRIDE).asImmutable();
  }

  static Request of(Request request, HttpFields.Mutable responseHeaders) {
    return request.getHeaders().contains(OVERRIDE) ? new MethodAsSent(request) : request;
  }

  @Override
  public HttpFields getHeaders() {
    return headers;
  }
}
