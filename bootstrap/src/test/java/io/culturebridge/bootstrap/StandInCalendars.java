package io.culturebridge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.bootstrap.Api.Answer;
import io.culturebridge.domain.people.Person;
import io.culturebridge.standins.Account;
import io.culturebridge.standins.GoogleStandIn;
import io.culturebridge.standins.MicrosoftStandIn;
import io.culturebridge.standins.StandIn;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Both providers as they stand in, and how people connect their calendars there. */
final class StandInCalendars implements AutoCloseable {

  static final String REDIRECT_URI = "http://localhost/back";

  private static final String ENCRYPTION_KEY = "tests:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  private final GoogleStandIn google = GoogleStandIn.start(0, InstantSource.system());
  private final MicrosoftStandIn microsoft = MicrosoftStandIn.start(0, InstantSource.system());

  /** What a service is told of them. */
  Map<String, String> variables(int pollSeconds) {
    var variables = new HashMap<String, String>();
    variables.put("BOOKING_REDIRECT_URIS", REDIRECT_URI);
    variables.put("BOOKING_ENCRYPTION_KEYS", ENCRYPTION_KEY);
    variables.put("BOOKING_CALENDAR_POLL_SECONDS", String.valueOf(pollSeconds));
    variables.putAll(variables("BOOKING_GOOGLE_", google));
    variables.putAll(variables("BOOKING_MICROSOFT_", microsoft));
    variables.put("BOOKING_GOOGLE_REVOKE_URL", google.revokeUrl().toString());
    return variables;
  }

  private static Map<String, String> variables(String prefix, StandIn provider) {
    return Map.of(
        prefix + "CLIENT_ID", provider.clientId(),
        prefix + "CLIENT_SECRET", provider.clientSecret(),
        prefix + "AUTH_URL", provider.authUrl().toString(),
        prefix + "TOKEN_URL", provider.tokenUrl().toString(),
        prefix + "API_URL", provider.apiUrl().toString());
  }

  /** The one the API knows as {@code google} or {@code outlook}. */
  StandIn provider(String name) {
    return name.equals("google") ? google : microsoft;
  }

  Account account(String provider, Person owner) {
    return provider(provider).account(address(owner));
  }

  /** The live events in somebody's calendar. */
  List<RemoteEvent> events(String provider, Person owner) {
    return account(provider, owner).events().stream().map(RemoteEvent::of).toList();
  }

  /** Has somebody connect their calendar; the answer holds tokens. */
  Answer connect(String provider, Person owner, int port) {
    var api = Api.as(owner, port);
    var wanted = api.get("/calendar/" + provider + "/auth-url?redirect_uri=" + REDIRECT_URI);
    assertThat(wanted.status()).as(wanted.body()).isEqualTo(200);
    var back = provider(provider).consent(URI.create(wanted.text("auth_url")), address(owner));
    assertThat(back).containsEntry("state", wanted.text("state"));
    var answer =
        api.send(
            "POST",
            "/calendar/" + provider + "/exchange-token?redirect_uri=" + REDIRECT_URI,
            "{\"code\":\"%s\",\"state\":\"%s\"}".formatted(back.get("code"), back.get("state")));
    assertThat(answer.status()).as("exchange-token").isEqualTo(200);
    return answer;
  }

  static String address(Person owner) {
    return owner.id().value() + "@example.com";
  }

  @Override
  public void close() {
    google.close();
    microsoft.close();
  }
}
