package io.culturebridge.http.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.culturebridge.http.wire.Answer;
import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Two small pages that load nothing and can do nothing but send their one form back here. */
final class UnsubscribePage {

  private static final String STYLE =
      "body{font:18px/1.5 system-ui,sans-serif;max-width:32em;margin:15vh auto;padding:0 1em}"
          + "button{font:inherit;padding:.5em 1em}";

  private static final String FRAME =
      """
      <!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="color-scheme" content="light dark">
          <title>%s</title>
          <style>%s</style>
        </head>
        <body>
          <h1>%s</h1>
          %s
        </body>
      </html>
      """;

  private static final byte[] QUESTION =
      page(
          "Stop e-mails about sessions?",
          """
          <p>You will no longer be told by e-mail of requests, changes and reminders.</p>
              <form method="post">
                <input type="hidden" name="List-Unsubscribe" value="One-Click">
                <button>Stop the e-mails</button>
              </form>\
          """);

  private static final byte[] CONFIRMATION =
      page(
          "You will get no more e-mails about sessions",
          "<p>To have them again, change your notification preferences.</p>");

  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "style-src 'sha256-" + hash(STYLE) + "'",
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'");

  private UnsubscribePage() {}

  /** Keeps the address from being kept or passed on, whatever is answered. */
  static void guard(Context ctx) {
    ctx.header("Cache-Control", "no-store");
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header("Content-Security-Policy", POLICY);
  }

  static void ask(Context ctx) {
    Answer.send(ctx, "text/html; charset=utf-8", QUESTION);
  }

  static void confirm(Context ctx) {
    Answer.send(ctx, "text/html; charset=utf-8", CONFIRMATION);
  }

  private static byte[] page(String title, String content) {
    return FRAME.formatted(title, STYLE, title, content).getBytes(UTF_8);
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
