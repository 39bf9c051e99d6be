package io.culturebridge.http.attachment;

import io.culturebridge.domain.UnavailableException;
import io.culturebridge.domain.attachment.Attachment;
import io.culturebridge.domain.attachment.Content;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a file waits until all of it has come: on disk, under no name. Whatever becomes of this
 * process, nothing of it stays.
 */
final class Spool implements AutoCloseable {

  private static final int MOST_AT_ONCE = 128 * 1024;

  private final FileChannel channel;
  private final MessageDigest digest = sha256Digest();
  private long size;

  private Spool(FileChannel channel) {
    this.channel = channel;
  }

  static Spool open() {
    try {
      var path = Files.createTempFile("attachment-", null);
      try {
        return new Spool(FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
      } finally {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw noRoom(e);
    }
  }

  /** Adds bytes at the end, unless there are too many by then. */
  void add(byte[] bytes, int length) {
    if (size + length > Attachment.LARGEST) {
      throw UploadBody.tooLarge();
    }
    digest.update(bytes, 0, length);
    var buffer = ByteBuffer.wrap(bytes, 0, length);
    try {
      while (buffer.hasRemaining()) {
        size += channel.write(buffer, size);
      }
    } catch (IOException e) {
      throw noRoom(e);
    }
  }

  /** Of all bytes there are; to be asked once. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  long size() {
    return size;
  }

  /** What has been added, to be read until this is closed. */
  Content content() {
    return new Content(size, this::read);
  }

  private byte[] read(long from, int most) {
    var buffer = ByteBuffer.allocate(Math.clamp(size - from, 0, Math.min(most, MOST_AT_ONCE)));
    try {
      int length = channel.read(buffer, from);
      return length == buffer.capacity()
          ? buffer.array()
          : Arrays.copyOf(buffer.array(), Math.max(length, 0));
    } catch (IOException e) {
      throw noRoom(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw noRoom(e);
    }
  }

  /** The client is not to blame, and another try may find room. */
  private static UnavailableException noRoom(IOException e) {
    return new UnavailableException("an upload could not be kept on disk: " + e.getMessage(), e);
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
