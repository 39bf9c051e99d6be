package io.culturebridge.http.wire;

import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The name of some content, by which a client asks for it only if it is another one (RFC 9110
 * §8.8.3).
 */
public record EntityTag(String value) {

  public static EntityTag of(byte[] content) {
    return new EntityTag('"' + HexFormat.of().formatHex(sha256(content), 0, 16) + '"');
  }

  /** Sends the content this names, or that the client has it already. */
  public void answer(Context ctx, String contentType, byte[] content) {
    ctx.header("ETag", value);
    if (isAmong(ctx.header("If-None-Match"))) {
      ctx.status(304);
    } else {
      Answer.send(ctx, contentType, content);
    }
  }

  private boolean isAmong(@Nullable String known) {
    return known != null && (known.contains(value) || known.strip().equals("*"));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
