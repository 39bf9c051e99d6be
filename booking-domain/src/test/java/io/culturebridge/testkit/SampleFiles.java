package io.culturebridge.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.culturebridge.domain.attachment.FileType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest files of each kind, made by code. */
public final class SampleFiles {

  private static final String ODT = "application/vnd.oasis.opendocument.text";

  private SampleFiles() {}

  /** A name such a file has. */
  public static String name(FileType type) {
    return switch (type) {
      case TEXT -> "notes.txt";
      case MARKDOWN -> "notes.md";
      case ICALENDAR -> "session.ics";
      default -> "file." + type.name().toLowerCase(Locale.ROOT);
    };
  }

  public static byte[] of(FileType type) {
    return switch (type) {
      case PDF ->
          latin("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
      case PNG -> latin("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\b\2\0\0\0");
      case JPEG -> latin("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0\1\1\0\0\1\0\1\0\0\u00ff\u00d9");
      case WEBP -> latin("RIFF\u0012\0\0\0WEBPVP8L\6\0\0\0/\0\0\0\0\0");
      case TEXT -> utf8("What we spoke about:\r\n\tgoals – and how to reach them\r\n");
      case MARKDOWN -> utf8("---\ntitle: Goals\n---\n# Goals\n\n- first\n- second ☕\n");
      case ICALENDAR -> utf8("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n");
      case DOCX -> office("word/document.xml");
      case XLSX -> office("xl/workbook.xml");
      case PPTX -> office("ppt/presentation.xml");
      case ODT -> odt(ODT);
    };
  }

  /** A zip with the parts every office document has, and these. */
  public static byte[] office(String... parts) {
    var all = new ArrayList<>(List.of("[Content_Types].xml", "_rels/.rels"));
    all.addAll(List.of(parts));
    return zip(all, 10);
  }

  /** A zip of entries with so many zeros each, which take a thousandth of that. */
  public static byte[] zip(List<String> names, int zeros) {
    return zipped(zip -> {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(new byte[zeros]);
        zip.closeEntry();
      }
    });
  }

  /** A document of the OpenDocument kind: its type comes first, and as it is. */
  public static byte[] odt(String mimetype, String... parts) {
    return zipped(zip -> {
      var first = new ZipEntry("mimetype");
      var checksum = new CRC32();
      checksum.update(utf8(mimetype));
      first.setMethod(ZipEntry.STORED);
      first.setSize(mimetype.length());
      first.setCrc(checksum.getValue());
      zip.putNextEntry(first);
      zip.write(utf8(mimetype));
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(utf8("<office:document-content/>"));
      for (var part : parts) {
        zip.putNextEntry(new ZipEntry(part));
      }
    });
  }

  private static byte[] zipped(Filling filling) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      filling.fill(zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static byte[] latin(String text) {
    return text.getBytes(ISO_8859_1);
  }

  public static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  private interface Filling {

    void fill(ZipOutputStream zip) throws IOException;
  }
}
