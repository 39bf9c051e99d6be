package io.culturebridge.google;

import static io.culturebridge.testkit.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarTokens;
import io.culturebridge.domain.calendar.CodeGrant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What opens a calendar is neither told nor logged, even where Google repeats it to us. */
final class SecretsTest {

  private static final CalendarTokens TOKENS =
      new CalendarTokens("secret-access", "secret-refresh", NOW);
  private static final CodeGrant GRANT =
      new CodeGrant("secret-code", "http://localhost/path", "secret-verifier");
  private static final String ECHO =
      """
      {"error": "invalid_request_secret",
       "error_description": "secret-access secret-refresh secret-code secret-verifier"}
      """;

  private final Person person = new Person();
  private final Logger library = Logger.getLogger("com.google.api.client");
  private final Logged logged = new Logged();

  @BeforeEach
  void listen() {
    library.setLevel(Level.ALL);
    library.addHandler(logged);
  }

  @AfterEach
  void close() {
    library.removeHandler(logged);
    library.setLevel(null);
    person.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 302, 400, 401, 403, 404, 409, 410, 412, 429, 500, 503})
  void no_reason_holds_a_secret(int status) {
    person.google.faults().answer(9, status, GoogleErrors.JSON, ECHO);
    person.google.faults().atTokenEndpoint().answer(9, status, GoogleErrors.JSON, ECHO);

    assertThat(answers())
        .allSatisfy(answer ->
            assertThat(answer.toString())
                .doesNotContainIgnoringCase("secret")
                .doesNotContain("127.0.0.1", "http")
                .hasSizeLessThan(300));
    assertThat(logged.lines).noneMatch(line -> line.contains("secret"));
  }

  @Test
  void no_value_prints_a_secret() {
    var answer = new TokenAnswer("secret-access", "secret-refresh", 60, "secret-scope");
    var settings = GoogleSettings.standard("id", "secret-of-the-client");

    assertThat(Stream.of(answer, settings, TOKENS, GRANT).map(Object::toString))
        .noneMatch(text -> text.contains("secret"));
  }

  @Test
  void google_itself_is_the_standard() {
    var settings = GoogleSettings.standard("id", "s");

    assertThat(Stream.of(settings.authUrl(), settings.tokenUrl(), settings.revokeUrl()))
        .allSatisfy(url -> assertThat(url).hasScheme("https"));
    assertThat(settings.apiUrl()).hasToString("https://www.googleapis.com/");
  }

  private List<CalendarAnswer<?>> answers() {
    var booking = Person.booking(null);
    var access = TOKENS.access();
    return List.of(
        person.provider().put(access, booking, null),
        person.provider().put(access, booking, "known"),
        person.provider().remove(access, booking.key(), null),
        person.provider().busyChanges(access, null, Person.WINDOW),
        person.authorizer().accountName(access),
        person.authorizer().exchange(GRANT),
        person.authorizer().refresh(TOKENS),
        person.authorizer().revoke(TOKENS));
  }

  private static final class Logged extends Handler {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord record) {
      lines.add(String.valueOf(record.getMessage()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
