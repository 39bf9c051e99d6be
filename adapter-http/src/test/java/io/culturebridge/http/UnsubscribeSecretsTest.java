package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** That nothing that ends somebody's mails reaches a log line, a refusal or a metric. */
class UnsubscribeSecretsTest {

  @RegisterExtension final CapturedLog log = new CapturedLog();

  @Test
  void the_token_of_a_link_is_told_to_nobody() throws IOException {
    var api = RunningApi.start();
    try {
      var link = Notifications.unsubscribing(api.aClient().id());
      var token = link.replaceAll(".*/", "");
      var refusals = refusals(api, link, token);
      api.anybody().get(link).has(200);
      api.anybody().post(link, "").has(200);
      sayNonsense(api, link, token);

      assertThat(refusals).allSatisfy(reply -> assertThat(reply.body()).doesNotContain(token));
      assertThat(log.lines()).isNotEmpty().noneMatch(line -> line.contains(token));
      assertThat(api.anybody().get("/metrics").has(200).body())
          .contains("/notifications/unsubscribe/{token}")
          .doesNotContain(token);
    } finally {
      api.stop();
    }
  }

  private static List<Reply> refusals(RunningApi api, String link, String token) {
    var anybody = api.anybody();
    return List.of(
        anybody.get(link + "x").has(404),
        anybody.post(link + "x", "").has(404),
        anybody.put(link, "{}").has(405),
        anybody.delete(link).has(405),
        anybody.get("/Notifications/Unsubscribe/" + token).has(404),
        anybody.get("/notifications/%55nsubscribe/" + token).has(404),
        anybody.get("/v1" + link).has(404),
        anybody.get(link + "/x").has(404),
        anybody.post(link, "x".repeat(100_000)).has(413),
        anybody.with("Content-Encoding", "gzip").post(link, "").has(415));
  }

  private static void sayNonsense(RunningApi api, String link, String token) throws IOException {
    for (var line : List.of("GET %s HTTP/9.9", "P(ST %s HTTP/1.1", "POST %s%%zz HTTP/1.1")) {
      try (var connection = new RawConnection(api)) {
        var request = line.formatted(link) + "\r\nHost: x\r\nConnection: close\r\n\r\n";
        assertThat(connection.say(request).hear()).startsWith("HTTP/1.1 ").doesNotContain(token);
      }
    }
  }
}
