package io.culturebridge.http.attachment;

import io.culturebridge.domain.attachment.Filename;
import io.culturebridge.domain.attachment.Upload;
import io.culturebridge.http.problem.FieldError;
import io.culturebridge.http.problem.Problem;
import io.culturebridge.http.problem.ProblemException;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.InvalidFileNameException;
import org.apache.commons.fileupload.MultipartStream.MalformedStreamException;
import org.jspecify.annotations.Nullable;

/** The one file of a request, taken in. */
final class ReceivedFile implements AutoCloseable {

  private static final String FIELD = "file";
  private static final int LONGEST_HEADERS = 8 * 1024;

  private final Spool spool;
  private @Nullable Filename name;

  private ReceivedFile(Spool spool) {
    this.spool = spool;
  }

  static ReceivedFile of(Context ctx) throws IOException {
    var body = UploadBody.of(ctx);
    var file = new ReceivedFile(Spool.open());
    try {
      file.read(body);
      return file;
    } catch (Throwable e) {
      file.close();
      throw e;
    }
  }

  Upload upload() {
    if (name == null) {
      throw wrong("is required");
    }
    if (spool.size() == 0) {
      throw wrong("must not be empty");
    }
    return new Upload(name, spool.content(), spool.sha256());
  }

  private void read(UploadBody body) throws IOException {
    try {
      var parts = parts(body);
      while (parts.hasNext()) {
        var part = parts.next();
        if (FIELD.equals(part.getFieldName())) {
          take(part);
        }
      }
      body.drain();
    } catch (FileUploadException e) {
      if (e.getCause() instanceof IOException broken) {
        throw broken;
      }
      throw malformed();
    } catch (MalformedStreamException e) {
      throw malformed();
    }
  }

  private static FileItemIterator parts(UploadBody body) throws FileUploadException, IOException {
    var upload = new FileUpload();
    upload.setHeaderEncoding("UTF-8");
    upload.setPartHeaderSizeMax(LONGEST_HEADERS);
    return upload.getItemIterator(body);
  }

  /** The part's stream is not closed: that would read the rest of a file that is too large. */
  private void take(FileItemStream part) throws IOException {
    if (name != null) {
      throw wrong("must not be repeated");
    }
    name = name(part);
    var in = part.openStream();
    var buffer = new byte[16 * 1024];
    int length;
    while ((length = in.read(buffer)) >= 0) {
      spool.add(buffer, length);
    }
  }

  private static Filename name(FileItemStream part) {
    try {
      var name = part.getName();
      if (name == null) {
        throw wrong("must be a file with a name");
      }
      return new Filename(name);
    } catch (InvalidFileNameException e) {
      throw wrong("filename must be one line of visible text");
    } catch (IllegalArgumentException e) {
      throw wrong("filename " + e.getMessage());
    }
  }

  private static ProblemException wrong(String message) {
    return new ProblemException(Problem.invalid(List.of(new FieldError(FIELD, message))));
  }

  private static ProblemException malformed() {
    return new ProblemException(
        Problem.badRequest("The body is not well-formed multipart/form-data"));
  }

  @Override
  public void close() {
    spool.close();
  }
}
