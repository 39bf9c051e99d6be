package io.culturebridge.http.wire;

import io.culturebridge.domain.booking.Revision;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
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

  /** Of what is at that revision. */
  public static EntityTag of(Revision revision) {
    return new EntityTag("\"" + revision.sequence() + '"');
  }

  /** Of content whose SHA-256 is known, in hex: a strong one. */
  public static EntityTag ofSha256(String hex) {
    return new EntityTag('"' + hex + '"');
  }

  /** Sends the content this names, or that the client has it already. */
  public void answer(Context ctx, String contentType, byte[] content) {
    if (!isKnownTo(ctx)) {
      Answer.send(ctx, contentType, content);
    }
  }

  /** Names the content, and tells whether the client has it already, which is answered then. */
  public boolean isKnownTo(Context ctx) {
    ctx.header("ETag", value);
    boolean known = isAmong(ctx.header("If-None-Match"));
    if (known) {
      notModified(ctx);
    }
    return known;
  }

  /** Says nothing of the content but its name: caches take over what is said (RFC 9111 §3.2). */
  private static void notModified(Context ctx) {
    ctx.status(304);
    ctx.res().setContentType(null);
    try {
      // or else the server says that its length is 0
      ctx.res().flushBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
