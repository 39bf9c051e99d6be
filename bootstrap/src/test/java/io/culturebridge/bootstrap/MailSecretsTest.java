package io.culturebridge.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What opens the mail server or ends mails is in no log, no answer about an error and no table. */
final class MailSecretsTest {

  private static final String WRONG = "canary-password-that-is-wrong";
  private static final Duration LONG = Duration.ofSeconds(90);

  @TempDir private Path folder;

  private final List<String> texts = new ArrayList<>();
  private MailServer mails;
  private SharedDatabase database;

  @BeforeEach
  void start() throws IOException {
    mails = MailServer.running();
    database = SharedDatabase.in(folder.resolve("database"));
  }

  @AfterEach
  void end() {
    database.close();
    mails.close();
  }

  @Test
  void no_password_and_no_link_is_told_or_kept() throws Exception {
    tellInVain();
    var link = tell();
    texts.add(database.rows());

    var token = link.replaceAll(".*/", "");
    var secrets = Stream.of(WRONG, MailServer.PASSWORD).flatMap(MailSecretsTest::forms);
    assertThat(Stream.concat(Stream.of(token), secrets))
        .allSatisfy(secret -> assertThat(texts).noneMatch(text -> text.contains(secret)));
    assertThat(texts.getLast()).contains("requested");
  }

  /** As it is written, and as it travels (RFC 4954 §4). */
  private static Stream<String> forms(String password) {
    var travelling = Stream.of(password, "\0booking\0" + password);
    return Stream.concat(
        Stream.of(password),
        travelling.map(text -> Base64.getEncoder().encodeToString(text.getBytes(UTF_8))));
  }

  private void tellInVain() throws Exception {
    try (var service = service(WRONG)) {
      var pair = Pair.reachableAt(service.port());
      var api = Api.as(pair.client(), service.port());
      var told = "/booking/" + pair.book(Pair.slot(0), service.port()).id() + "/notifications";
      Eventually.succeeds(
          LONG,
          () ->
              assertThat(api.get(told).list("notifications").getFirst())
                  .extractingByKey("last_error")
                  .isNotNull());
      texts.add(api.get(told).body());
      listenTo(service);
    }
  }

  /** The link that ends mails, which is followed and used. */
  private String tell() throws Exception {
    try (var service = service(MailServer.PASSWORD)) {
      var pair = Pair.reachableAt(service.port());
      var booking = pair.book(Pair.slot(0), service.port()).id();
      var address = StandInCalendars.address(pair.client());
      Eventually.succeeds(LONG, () -> assertThat(mails.receivedBy(address)).hasSize(1));
      var link = mails.receivedBy(address).getFirst().unsubscribe();
      var path = URI.create(link).getPath();
      var api = Api.as(pair.client(), service.port());
      assertThat(api.get(path).status()).isEqualTo(200);
      assertThat(api.send("POST", path, "").status()).isEqualTo(200);
      Stream.of(path + "x", "/" + path, "/booking/" + booking + "/notifications", "/metrics")
          .map(asked -> api.get(asked).body())
          .forEach(texts::add);
      listenTo(service);
      return link;
    }
  }

  private void listenTo(ServiceProcess service) throws InterruptedException {
    service.terminate();
    texts.add(service.lastWords());
  }

  private ServiceProcess service(String password) throws IOException {
    var variables = new HashMap<>(database.variables());
    variables.putAll(mails.variables(password));
    return ServiceProcess.start(folder.resolve("service"), variables);
  }
}
