package io.culturebridge.http.docs;

import io.javalin.http.Context;
import io.javalin.http.Handler;

/** A page that may load and call this server and nobody else. */
record Page(Asset html) implements Handler {

  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          // the style sheet brings its icons along as data
          "img-src 'self' data:",
          "connect-src 'self'",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'");

  @Override
  public void handle(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
    ctx.header("Referrer-Policy", "no-referrer");
    html.handle(ctx);
  }
}
