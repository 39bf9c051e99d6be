package io.culturebridge.bootstrap;

import io.culturebridge.persistence.EncryptionKeys;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Where the service keeps what must outlive it, locked against a second service until closed. The
 * operating system lets go of the lock however the service ends.
 */
final class DataFolder implements AutoCloseable {

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * @throws CannotStartException when it cannot be made or written, or is another service's
   */
  static DataFolder open(Path path) {
    try {
      Files.createDirectories(path);
      var real = path.toRealPath();
      return new DataFolder(real, lock(real));
    } catch (IOException e) {
      throw unusable(path, e);
    }
  }

  private static FileChannel lock(Path path) throws IOException {
    var channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new CannotStartException(
          "BOOKING_DATA_DIR: another booking service is using the folder " + path + ".");
    }
    return channel;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  static CannotStartException unusable(Path path, IOException e) {
    return new CannotStartException(
        "BOOKING_DATA_DIR: the folder %s cannot be used: %s.".formatted(path, reason(e)), e);
  }

  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> denied.getFile() + " may not be written";
      case FileAlreadyExistsException file -> file.getFile() + " is not a folder";
      default -> String.valueOf(e.getMessage());
    };
  }

  Path path() {
    return path;
  }

  /** What development mode signs tokens with; made the first time. */
  String tokenSecret() {
    return SecretFile.forTokens(path).readOrMake();
  }

  /** What development mode encrypts under; made the first time. */
  EncryptionKeys encryptionKeys() {
    try {
      return EncryptionKeys.parse("development:" + SecretFile.forEncryption(path).readOrMake());
    } catch (IllegalArgumentException e) {
      throw new CannotStartException(
          "BOOKING_DATA_DIR: the encryption key in %s is damaged: %s."
              .formatted(path, e.getMessage()));
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw unusable(path, e);
    }
  }
}
