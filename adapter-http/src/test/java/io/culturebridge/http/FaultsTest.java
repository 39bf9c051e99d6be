package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What goes wrong on our side. */
class FaultsTest {

  @RegisterExtension final CapturedLog log = new CapturedLog();

  @Test
  void an_error_of_the_jvm_is_a_problem_as_an_exception_is() {
    var api = RunningApi.start(storage -> new BrokenStorage(FaultsTest::missing));
    try {
      var failed = api.as(api.aClient()).get("/booking/" + UUID.randomUUID());

      failed.isProblem(500);
      var id = failed.header("X-Request-Id").orElseThrow();
      assertThat(failed.text("detail")).contains(id).doesNotContain("Missing");
      assertThat(log.levels()).containsOnlyOnce(Level.ERROR);
      assertThat(log.lines()).anyMatch(line -> line.contains(id) && line.contains("a/Missing"));
    } finally {
      api.stop();
    }
  }

  private static RuntimeException missing() {
    throw new NoClassDefFoundError("a/Missing");
  }
}
