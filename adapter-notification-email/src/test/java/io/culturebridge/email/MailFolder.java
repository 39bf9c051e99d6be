package io.culturebridge.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.notification.Delivery;
import io.culturebridge.domain.notification.Letter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Letters written as files into a folder, and read again. */
record MailFolder(Path folder) {

  EmailChannel channel() {
    return EmailChannel.into(folder, Sender.local(), Letters::unsubscribe, Letters.CLOCK);
  }

  ReadMail written(Letters letters) {
    return written(letters.letter());
  }

  ReadMail written(Letter letter) {
    try (var channel = channel()) {
      assertThat(channel.deliver(letter)).isEqualTo(new Delivery.Accepted());
    }
    return read(folder.resolve(EmlFolder.nameOf(letter)));
  }

  List<Path> files() {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReadMail read(Path file) {
    try {
      return ReadMail.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
