package io.culturebridge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without a mail server the life of a session can be read in a folder. */
final class MailFilesTest {

  @TempDir private Path folder;

  @Test
  void each_mail_of_a_session_becomes_a_file() throws IOException {
    try (var service = LocalService.start(folder, Map.of())) {
      int port = service.port();
      var pair = Pair.reachableAt(port);
      var booking = pair.session(Pair.slot(0), port);
      assertThat(pair.move(booking, Pair.slot(5), port).status()).isEqualTo(200);
      assertThat(Api.as(pair.client(), port).cancel(booking).status()).isEqualTo(204);

      Eventually.succeeds(() -> assertThat(mails()).hasSize(8));

      assertThat(mails())
          .map(file -> file.getFileName().toString().replaceAll("^\\w+-|-[0-9a-f-]+\\.eml$", ""))
          .containsExactlyInAnyOrder(
              "requested-client", "requested-coach",
              "confirmed-client", "confirmed-coach",
              "rescheduled-client", "rescheduled-coach",
              "cancelled-client", "cancelled-coach");
      assertThat(mails())
          .allSatisfy(file -> assertThat(file).content().contains("Message-ID:", "Subject:"));
    }
  }

  private List<Path> mails() throws IOException {
    try (var files = Files.list(folder.resolve("mail"))) {
      return files.filter(file -> file.toString().endsWith(".eml")).toList();
    }
  }
}
