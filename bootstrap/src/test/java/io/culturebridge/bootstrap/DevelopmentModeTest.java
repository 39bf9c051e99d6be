package io.culturebridge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.http.TokenSettings;
import io.culturebridge.persistence.DatabaseSettings;
import io.culturebridge.persistence.EncryptionKeys;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DevelopmentModeTest {

  @TempDir private Path folder;

  @Test
  void the_demo_people_are_known_and_their_tokens_work() {
    var variables = Map.of("BOOKING_PORT", "0", "BOOKING_DATA_DIR", folder.toString());
    try (var service = new Service(Config.of(variables))) {
      int port = service.start();
      var token = TokenCommand.tokenFor(new String[] {"client"}, variables, Instant.now());
      var client = new Api(token, port);

      Eventually.succeeds(
          () -> assertThat(client.get("/coaches").body()).contains("\"Jane Smith\""));
      assertThat(client.get("/me").text("name")).isEqualTo("John Doe");
    }
  }

  @Test
  void the_walkthrough_leaves_nothing_to_fill_in() {
    var config = Config.of(Map.of("BOOKING_HOST", "::1"));
    var foundations =
        new Foundations(
            new DatabaseSettings("jdbc:postgresql://db/x", null, null, 1, EncryptionKeys.none()),
            new TokenSettings(Api.SECRET, null, null, null));

    var text =
        new Greeting(config, foundations, 8080).walkthrough(Instant.parse("2026-11-23T10:15:30Z"));

    assertThat(text)
        .contains("URL=http://[::1]:8080\n")
        .contains("Mails become files in ")
        .contains("start_date=2026-11-24T00:00:00Z&end_date=2026-12-24T00:00:00Z")
        .doesNotContainPattern("[^%]\\{[a-z_]+}");
  }
}
