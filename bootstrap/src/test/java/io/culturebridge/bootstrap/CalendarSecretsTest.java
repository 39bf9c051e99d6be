package io.culturebridge.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.standins.Garbage;
import io.culturebridge.standins.RecordedRequest;
import java.net.URLDecoder;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What opens a calendar is in no log, no answer about an error and no table. */
final class CalendarSecretsTest {

  private static final List<String> PROVIDERS = List.of("google", "outlook");
  private static final Set<String> SECRET_FIELDS =
      Set.of("code", "code_verifier", "refresh_token", "token", "client_secret");
  private static final String LENT = "a-token-somebody-lends-us-0123456789";

  @RegisterExtension static final TwoNodes nodes = TwoNodes.polling(1);

  private static final StandInCalendars calendars = nodes.calendars();
  private final Queue<String> answers = new ConcurrentLinkedQueue<>();
  private final Queue<String> states = new ConcurrentLinkedQueue<>();

  @Test
  void no_secret_is_told_or_kept_in_plain_text() throws Exception {
    // beside one another: most of it is waiting for a provider that fails
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var life : threads.invokeAll(PROVIDERS.stream().map(this::life).toList())) {
        life.get();
      }
    }
    var secrets = secrets();
    var rows = nodes.database().rows();
    for (var process : nodes.processes()) {
      process.terminate();
    }
    var logs = nodes.processes().stream().map(ServiceProcess::lastWords).toList();

    assertThat(secrets).hasSizeGreaterThan(10);
    assertThat(answers).isNotEmpty().allSatisfy(text -> hasNone(text, secrets));
    assertThat(logs).allSatisfy(text -> hasNone(text, secrets));
    assertThat(rows).contains("connected").satisfies(text -> hasNone(text, secrets));
  }

  private Callable<@Nullable Void> life(String provider) {
    return () -> {
      live(provider);
      return null;
    };
  }

  /** With as many failures as there are ways to fail. */
  private void live(String provider) {
    int port = nodes.ports().getFirst();
    var pair = Pair.knownAt(port);
    pair.publish("open", port);
    pair.connectCoach(calendars, provider, port);
    var faults = calendars.provider(provider).faults();
    var booking = pair.session(Pair.slot(1), port);
    Eventually.succeeds(
        () -> assertThat(pair.sync(booking, provider, port).status()).isEqualTo(200));
    for (int renewals = 0; renewals < 3; renewals++) {
      calendars.account(provider, pair.coach()).expireAccessTokens();
      assertThat(pair.move(booking, Pair.slot(2 + renewals), port).status()).isEqualTo(200);
      assertThat(pair.sync(booking, provider, port).status()).isEqualTo(200);
    }
    lend(pair, booking, provider, port);
    exchangeInVain(pair, provider, port);
    faults.garbage(1, Garbage.HTML);
    faults.error(1, 500, "backendError");
    calendars.account(provider, pair.coach()).expireAccessTokens();
    faults.atTokenEndpoint().error(1, 500, "server_error");
    answers.add(pair.move(booking, Pair.slot(9), port).body());
    answers.add(pair.sync(booking, provider, port).body());
    calendars.account(provider, pair.coach()).revokeAll();
    fails(pair.sync(booking, provider, port));
    faults.recover();
    calendars.connect(provider, pair.client(), port);
  }

  private void lend(Pair pair, String booking, String provider, int port) {
    var wish = "{\"booking_id\":\"%s\",\"calendar_type\":\"%s\",\"access_token\":\"%s\"}";
    fails(
        Api.as(pair.client(), port)
            .send("POST", "/calendar/sync-booking", wish.formatted(booking, provider, LENT)));
  }

  /** A state that is good with a code that is none, and the same again. */
  private void exchangeInVain(Pair pair, String provider, int port) {
    var api = Api.as(pair.client(), port);
    var back = "?redirect_uri=" + StandInCalendars.REDIRECT_URI;
    var state = api.get("/calendar/" + provider + "/auth-url" + back).text("state");
    states.add(state);
    var wish = "{\"code\":\"%s\",\"state\":\"%s\"}".formatted(LENT + "-code", state);
    fails(api.send("POST", "/calendar/" + provider + "/exchange-token" + back, wish));
    fails(api.send("POST", "/calendar/" + provider + "/exchange-token" + back, wish));
  }

  private void fails(Api.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isGreaterThanOrEqualTo(400);
    answers.add(answer.body());
  }

  /** Everything secret that was ever sent to a provider. */
  private Set<String> secrets() {
    var secrets = new TreeSet<>(states);
    secrets.add(LENT);
    PROVIDERS.stream()
        .flatMap(provider -> calendars.provider(provider).requests().stream())
        .flatMap(CalendarSecretsTest::secrets)
        .forEach(secrets::add);
    return secrets;
  }

  private static Stream<String> secrets(RecordedRequest request) {
    var header = request.header("Authorization");
    var token = header == null ? Stream.<String>empty() : Stream.of(header.replace("Bearer ", ""));
    var form = request.body().contains("grant_type=") ? request.body() : "";
    return Stream.concat(
        token,
        Stream.of(form.split("&"))
            .map(field -> field.split("=", 2))
            .filter(field -> SECRET_FIELDS.contains(field[0]))
            .map(field -> URLDecoder.decode(field[1], UTF_8)));
  }

  /** In words and in bytes. */
  private static void hasNone(String text, Set<String> secrets) {
    for (var secret : secrets) {
      var bytes = HexFormat.of().formatHex(secret.getBytes(UTF_8));
      assertThat(text.contains(secret) || text.contains(bytes)).as("tells a secret").isFalse();
    }
  }
}
