package io.culturebridge.filetype;

import io.culturebridge.domain.attachment.Content;
import io.culturebridge.domain.attachment.FileType;
import io.culturebridge.domain.attachment.FileTypes;
import io.culturebridge.domain.attachment.Filename;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.ParseContext;

/**
 * {@link FileTypes} by Apache Tika, which knows the beginnings of some thousand kinds of files: so
 * that nothing passes for text that is something else. It is told no names.
 */
public final class TikaFileTypes implements FileTypes {

  private static final int BEGINNING = 64 * 1024;

  @Override
  public Optional<FileType> of(Content content, Filename name) {
    return switch (beginsAs(content.read(0, BEGINNING))) {
      case "application/pdf" -> Optional.of(FileType.PDF);
      case "image/png" -> Optional.of(FileType.PNG);
      case "image/jpeg" -> Optional.of(FileType.JPEG);
      case "image/webp" -> Optional.of(FileType.WEBP);
      case "application/vnd.oasis.opendocument.text" ->
          Optional.of(FileType.ODT).filter(type -> OfficeParts.areHarmlessIn(content));
      case "application/zip", "application/x-tika-ooxml" -> OfficeParts.in(content);
      case "text/calendar" -> text(content, FileType.ICALENDAR);
      // a mail is text as well, and many a note begins with "Subject:"
      case "text/plain", "message/rfc822" ->
          text(content, name.saysMarkdown() ? FileType.MARKDOWN : FileType.TEXT);
      default -> Optional.empty();
    };
  }

  private static Optional<FileType> text(Content content, FileType kind) {
    return PlainText.is(content) ? Optional.of(kind) : Optional.empty();
  }

  private static String beginsAs(byte[] beginning) {
    try (var in = TikaInputStream.get(beginning)) {
      return Registry.TYPES.detect(in, new Metadata(), new ParseContext()).getBaseType().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read when the first file comes: it takes a third of a second. */
  private static final class Registry {

    static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
  }
}
