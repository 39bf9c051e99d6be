package io.culturebridge.testkit;

import io.culturebridge.domain.attachment.Attachment;
import io.culturebridge.domain.attachment.Content;
import io.culturebridge.domain.attachment.FileType;
import io.culturebridge.domain.attachment.Filename;
import io.culturebridge.domain.attachment.Upload;
import io.culturebridge.domain.booking.Booking;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;

/** Files to attach. */
public final class Files {

  private static final int MOST_AT_ONCE = 10_000;

  private Files() {}

  /** Bytes that no compression makes smaller; the same for the same length. */
  public static byte[] bytes(int length) {
    var bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  /** Content that comes in parts smaller than asked for. */
  public static Content content(byte[] bytes) {
    return new Content(bytes.length, (from, most) -> read(bytes, from, most));
  }

  public static Upload upload(String name, byte[] bytes) {
    return new Upload(new Filename(name), content(bytes), sha256(bytes));
  }

  /** A PDF by the booking's client, at least by its name. */
  public static Attachment attachment(Booking booking, byte[] bytes, Instant now) {
    return Attachment.of(
        booking, upload("notes.pdf", bytes), FileType.PDF, booking.client().user(), now);
  }

  public static byte[] read(Content content) {
    return read(content, 0, content.size());
  }

  /** The bytes from one place up to another, or up to where there are no more. */
  public static byte[] read(Content content, long from, long to) {
    var read = new ByteArrayOutputStream();
    boolean more = true;
    while (more && from + read.size() < to) {
      var bytes = content.read(from + read.size(), (int) (to - from - read.size()));
      read.writeBytes(bytes);
      more = bytes.length > 0;
    }
    return read.toByteArray();
  }

  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] read(byte[] bytes, long from, int most) {
    int start = (int) Math.min(from, bytes.length);
    return Arrays.copyOfRange(
        bytes, start, Math.min(start + Math.min(most, MOST_AT_ONCE), bytes.length));
  }
}
