package io.culturebridge.email;

import static io.culturebridge.domain.notification.NotificationKind.CONFIRMED;
import static io.culturebridge.domain.notification.NotificationKind.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.notification.Delivery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmlFolderTest {

  @TempDir Path data;

  @Test
  void a_file_is_named_by_time_kind_and_person() {
    var letters = Letters.of(REMINDER);
    var letter = letters.to(letters.coach()).letter();

    mail().written(letter);

    assertThat(mail().files())
        .containsExactly(
            mail()
                .folder()
                .resolve(
                    "20251105T103017Z-reminder-coach-%s.eml"
                        .formatted(letter.notification().id().value())));
  }

  @Test
  void the_same_notification_is_one_file_however_often_it_is_sent() {
    var letter = Letters.of(CONFIRMED).letter();

    mail().written(letter);
    mail().written(letter);

    assertThat(mail().files()).hasSize(1);
  }

  @Test
  void only_the_owner_may_look() throws Exception {
    mail().written(Letters.of(CONFIRMED));

    assertThat(permissions(mail().folder())).isEqualTo("rwx------");
    assertThat(permissions(mail().files().getFirst())).isEqualTo("rw-------");
  }

  @Test
  void a_folder_that_cannot_be_written_is_no_fault_of_the_letter() throws Exception {
    Files.writeString(data.resolve("mail"), "a file");

    assertThat(mail().channel().deliver(Letters.of(CONFIRMED).letter()))
        .isEqualTo(new Delivery.Away("the mail folder cannot be written"));
  }

  private MailFolder mail() {
    return new MailFolder(data.resolve("mail"));
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
