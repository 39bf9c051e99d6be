package io.culturebridge.filetype;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.culturebridge.domain.attachment.Content;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;

/**
 * The names in a zip, by the directory at its end (APPNOTE.TXT §4.3). Nothing is unpacked: a zip
 * that would fill a disk costs no more than any other.
 */
final class ZipDirectory {

  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_LENGTH = 46;
  private static final int MOST_ENTRIES = 10_000;

  private final Content content;

  private ZipDirectory(Content content) {
    this.content = content;
  }

  /** Tells whether it is a whole zip of not too many entries; the names of one may come before. */
  static boolean forEachName(Content content, Consumer<String> reader) {
    try {
      return new ZipDirectory(content).read(reader);
    } catch (IllegalArgumentException e) {
      // a place outside of the content
      return false;
    }
  }

  private boolean read(Consumer<String> reader) {
    long end = end();
    if (end < 0) {
      return false;
    }
    var fields = bytes(end, END_LENGTH);
    int entries = Short.toUnsignedInt(fields.getShort(10));
    long at = Integer.toUnsignedLong(fields.getInt(16));
    for (int i = 0; i < entries && i < MOST_ENTRIES; i++) {
      var entry = bytes(at, ENTRY_LENGTH);
      if (entry.getInt(0) != ENTRY) {
        return false;
      }
      int name = Short.toUnsignedInt(entry.getShort(28));
      reader.accept(UTF_8.decode(bytes(at + ENTRY_LENGTH, name)).toString());
      int rest = Short.toUnsignedInt(entry.getShort(30)) + Short.toUnsignedInt(entry.getShort(32));
      at += ENTRY_LENGTH + name + rest;
    }
    return entries <= MOST_ENTRIES && at <= end;
  }

  /** Where the record at the end begins: it is followed by a comment of the length it says. */
  private long end() {
    int length = (int) Math.min(content.size(), END_LENGTH + LONGEST_COMMENT);
    long start = content.size() - length;
    var tail = bytes(start, length);
    for (int at = length - END_LENGTH; at >= 0; at--) {
      if (tail.getInt(at) == END
          && Short.toUnsignedInt(tail.getShort(at + 20)) == length - at - END_LENGTH) {
        return start + at;
      }
    }
    return -1;
  }

  private ByteBuffer bytes(long from, int length) {
    if (from + length > content.size()) {
      throw new IllegalArgumentException("outside of the content");
    }
    var bytes = new ByteArrayOutputStream(length);
    while (bytes.size() < length) {
      var more = content.read(from + bytes.size(), length - bytes.size());
      if (more.length == 0) {
        throw new IllegalArgumentException("outside of the content");
      }
      bytes.writeBytes(more);
    }
    return ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
  }
}
