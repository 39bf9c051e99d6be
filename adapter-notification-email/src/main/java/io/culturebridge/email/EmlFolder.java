package io.culturebridge.email;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.culturebridge.domain.notification.Delivery;
import io.culturebridge.domain.notification.Letter;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Mails as files that mail programs open, each whole or not there; one for each notification. */
final class EmlFolder implements Post {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private final Path folder;

  EmlFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public Delivery send(MimeMessage message, InternetAddress to, Letter letter) {
    try {
      Files.createDirectories(folder, forOwnerOnly());
      write(message, folder.resolve(nameOf(letter)));
      return new Delivery.Accepted();
    } catch (IOException | MessagingException e) {
      return new Delivery.Away("the mail folder cannot be written");
    }
  }

  @Override
  public void close() {}

  /** Sorted by name they are sorted by time. */
  static String nameOf(Letter letter) {
    var notification = letter.notification();
    return "%s-%s-%s-%s.eml"
        .formatted(
            TIME.format(notification.dueAt()),
            notification.kind().word(),
            roleIn(letter),
            notification.id().value());
  }

  private static String roleIn(Letter letter) {
    return letter.recipient().equals(letter.details().coach()) ? "coach" : "client";
  }

  private void write(MimeMessage message, Path file) throws IOException, MessagingException {
    var draft = Files.createTempFile(folder, ".", ".draft");
    try {
      writeThrough(message, draft);
      Files.move(draft, file, ATOMIC_MOVE);
      if (POSIX) {
        syncFolder();
      }
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void writeThrough(MimeMessage message, Path draft)
      throws IOException, MessagingException {
    try (var file = new FileOutputStream(draft.toFile());
        var buffered = new BufferedOutputStream(file)) {
      message.writeTo(buffered);
      buffered.flush();
      file.getFD().sync();
    }
  }

  /** So that the name outlives a power cut as well. */
  private void syncFolder() throws IOException {
    try (var opened = FileChannel.open(folder, StandardOpenOption.READ)) {
      opened.force(true);
    }
  }

  private static FileAttribute<?>[] forOwnerOnly() {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }
}
