package io.culturebridge.http.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** Where features register their calls. */
public record Routes(RoutesConfig config) {

  /** GET, and HEAD with the same headers (RFC 9110 §9.3.2). */
  public Routes get(String path, Handler handler) {
    config.get(path, handler);
    config.head(path, handler);
    return this;
  }

  public Routes post(String path, Handler handler) {
    config.post(path, handler);
    return this;
  }

  public Routes put(String path, Handler handler) {
    config.put(path, handler);
    return this;
  }

  public Routes patch(String path, Handler handler) {
    config.patch(path, handler);
    return this;
  }

  public Routes delete(String path, Handler handler) {
    config.delete(path, handler);
    return this;
  }
}
