package io.culturebridge.http.attachment;

import io.culturebridge.domain.attachment.Attachment;
import io.culturebridge.http.input.Body;
import io.culturebridge.http.problem.HttpProblems;
import io.culturebridge.http.problem.Problem;
import io.culturebridge.http.problem.ProblemException;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Locale;
import org.apache.commons.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;

/** The body of a request that should bring a file: neither larger nor slower than it may be. */
final class UploadBody extends InputStream implements UploadContext {

  private static final String MULTIPART = "multipart/form-data";

  /** For all that is around the file. */
  private static final long LARGEST = Attachment.LARGEST + 64 * 1024;

  /** 85 KiB in a second for the largest file; the server's idle timeout ends silence sooner. */
  private static final Duration WHOLE_BODY = Duration.ofMinutes(2);

  private final InputStream in;
  private final String contentType;
  private final long announced;
  private final long deadline = System.nanoTime() + WHOLE_BODY.toNanos();
  private long taken;

  private UploadBody(InputStream in, String contentType, long announced) {
    this.in = in;
    this.contentType = contentType;
    this.announced = announced;
  }

  static UploadBody of(Context ctx) throws IOException {
    var contentType = ctx.header("Content-Type");
    if (contentType == null || !isMultipart(contentType)) {
      throw new ProblemException(
          Problem.of(
              415,
              "unsupported-media-type",
              "Unsupported media type",
              "The body must be multipart/form-data with the file in the field \"file\""));
    }
    Body.requireIdentity(ctx);
    long announced = ctx.req().getContentLengthLong();
    if (announced > LARGEST) {
      throw tooLarge();
    }
    return new UploadBody(ctx.req().getInputStream(), contentType, announced);
  }

  private static boolean isMultipart(String contentType) {
    int end = contentType.indexOf(';');
    var type = end < 0 ? contentType : contentType.substring(0, end);
    return type.strip().toLowerCase(Locale.ROOT).equals(MULTIPART);
  }

  static ProblemException tooLarge() {
    return new ProblemException(
        Problem.of(413, "file-too-large", "File too large", "The file has more than 10 MiB"));
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int more = in.read(bytes, offset, length);
    taken += Math.max(more, 0);
    if (taken > LARGEST) {
      throw tooLarge();
    }
    if (System.nanoTime() - deadline > 0) {
      throw new ProblemException(HttpProblems.of(408));
    }
    return more;
  }

  /** Takes in what comes after the last part, so that the connection can be used again. */
  void drain() throws IOException {
    transferTo(OutputStream.nullOutputStream());
  }

  @Override
  public @Nullable String getCharacterEncoding() {
    return null;
  }

  @Override
  public String getContentType() {
    return contentType;
  }

  @Override
  public long contentLength() {
    return announced;
  }

  @Override
  @Deprecated
  public int getContentLength() {
    return Math.toIntExact(announced);
  }

  @Override
  public InputStream getInputStream() {
    return this;
  }
}
