package io.culturebridge.http.attachment;

import io.culturebridge.domain.attachment.Attachment;
import io.culturebridge.domain.attachment.Content;
import io.culturebridge.http.wire.EntityTag;
import io.culturebridge.http.wire.Hurry;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.Duration;

/** Sends an attachment, or the part of it that is asked for (RFC 9110 §14). */
final class Download {

  /** 17 KiB in a second for the largest file; who is slower asks for the rest by its range. */
  private static final Duration WHOLE_FILE = Duration.ofMinutes(10);

  private static final int MOST_AT_ONCE = 128 * 1024;

  private final Attachment attachment;
  private final Content content;

  Download(Attachment attachment, Content content) {
    this.attachment = attachment;
    this.content = content;
  }

  void answer(Context ctx) throws IOException {
    var tag = EntityTag.ofSha256(attachment.sha256());
    // to be asked for each time, as a permission may end
    ctx.header("Cache-Control", "private, no-cache");
    ctx.header("Accept-Ranges", "bytes");
    if (!tag.isKnownTo(ctx)) {
      send(ctx, ByteRange.asked(ctx, tag, attachment.size()));
    }
  }

  private void send(Context ctx, ByteRange range) throws IOException {
    ctx.header("Content-Disposition", ContentDisposition.of(attachment.filename()));
    // nothing in it runs, should a browser show it after all
    ctx.header("Content-Security-Policy", "default-src 'none'; sandbox");
    var response = ctx.res();
    response.setCharacterEncoding(null);
    response.setContentType(attachment.type().mediaType());
    response.setContentLengthLong(range.length());
    if (range.length() < attachment.size()) {
      ctx.status(206);
      ctx.header("Content-Range", range.of(attachment.size()));
    }
    if (!ctx.method().equals(HandlerType.HEAD)) {
      var hurry = Hurry.within(ctx, WHOLE_FILE);
      try {
        send(ctx, range.first(), range.last() + 1);
      } finally {
        hurry.close();
      }
    }
  }

  private void send(Context ctx, long from, long to) throws IOException {
    var out = ctx.res().getOutputStream();
    for (long at = from; at < to; ) {
      var bytes = content.read(at, (int) Math.min(to - at, MOST_AT_ONCE));
      if (bytes.length == 0) {
        // too few bytes: the server closes the connection, and the client knows
        throw new IOException("the attachment was deleted");
      }
      out.write(bytes);
      at += bytes.length;
    }
  }
}
