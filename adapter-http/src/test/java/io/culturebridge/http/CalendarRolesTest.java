package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may make which call about calendars, and that refusals tell nothing about others. */
class CalendarRolesTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final String CANARY = "Canary";

  private final Actor client = api.someone(Role.CLIENT, CANARY + " Client");
  private final Actor coach = api.someone(Role.COACH, CANARY + " Coach");

  /** In the order of the columns below. */
  private final List<Caller> callers =
      List.of(
          api.as(client),
          api.as(coach),
          api.as(api.aClient()),
          api.as(api.aCoach()),
          api.as(api.anAdmin()),
          api.anybody());

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # who asks: the client and the coach of the booking, another of each, an admin, nobody
          GET    | /calendar/google/auth-url{back} |            | 200 | 200 | 200 | 200 | 200 | 401
          POST   | /calendar/google/exchange-token{back} | {grant} | 400 | 400 | 400 | 400 | 400 | 401
          GET    | /calendar/connections         |              | 200 | 200 | 200 | 200 | 200 | 401
          DELETE | /calendar/google/connection   |              | 404 | 404 | 404 | 404 | 404 | 401
          POST   | /calendar/sync-booking        | {booking}    | 200 | 200 | 403 | 403 | 403 | 401
          POST   | /calendar/sync-booking        | {unknown}    | 404 | 404 | 404 | 404 | 403 | 401
          POST   | /calendar/sync-booking        | {nonsense}   | 400 | 400 | 400 | 400 | 403 | 401
          POST   | /calendar/sync-booking        | {lotus}      | 400 | 400 | 400 | 400 | 403 | 401
          POST   | /calendar/sync-booking        | {windows}    | 400 | 400 | 400 | 400 | 403 | 401
          POST   | /calendar/sync-booking        | {icloud}     | 400 | 400 | 403 | 403 | 403 | 401
          GET    | /booking/{booking}/calendar   |              | 200 | 200 | 403 | 403 | 200 | 401
          GET    | /booking/{unknown}/calendar   |              | 404 | 404 | 404 | 404 | 404 | 401
          GET    | /booking/nonsense/calendar    |              | 400 | 400 | 400 | 400 | 400 | 401
          GET    | /booking/{booking}/ics        |              | 200 | 200 | 403 | 403 | 200 | 401
          GET    | /booking/{unknown}/ics        |              | 404 | 404 | 404 | 404 | 404 | 401
          GET    | /booking/nonsense/ics         |              | 400 | 400 | 400 | 400 | 400 | 401
          POST   | /calendar/feed                |              | 201 | 201 | 201 | 201 | 201 | 401
          GET    | /calendar/feed/{unknown}.ics  |              | 404 | 404 | 404 | 404 | 404 | 404
          DELETE | /calendar/feed                |              | 204 | 204 | 204 | 204 | 204 | 401
          """)
  void everybody_gets_what_is_theirs(ArgumentsAccessor row) {
    for (int i = 0; i < callers.size(); i++) {
      var path = filledIn(String.valueOf(row.getString(1)), i);
      var reply = send(callers.get(i), String.valueOf(row.getString(0)), path, body(row, i));

      assertThat(reply.status()).as("%s, caller %d", path, i).isEqualTo(row.getInteger(3 + i));
      assertTellsNothing(reply);
    }
  }

  private static Reply send(Caller caller, String method, String path, String body) {
    return switch (method) {
      case "GET" -> caller.get(path);
      case "DELETE" -> caller.delete(path);
      default -> caller.send(method, path, body);
    };
  }

  private String body(ArgumentsAccessor row, int day) {
    return switch (row.getString(2)) {
      case "{grant}" -> CalendarOwner.grant("code", "state");
      case "{booking}" -> sync(book(day), "google", "UTC");
      case "{unknown}" -> sync(UUID.randomUUID().toString(), "google", "UTC");
      case "{lotus}" -> sync(book(day), "lotus", "UTC");
      case "{windows}" -> sync(book(day), "google", "Eastern Standard Time");
      case "{icloud}" -> sync(book(day), "icloud", "UTC");
      case "{nonsense}" -> "{\"nonsense\"";
      case null, default -> "";
    };
  }

  /** With a token that opens an empty calendar. */
  private static String sync(String booking, String provider, String zone) {
    var token = UUID.randomUUID().toString();
    api.calendars.google.open(token);
    return """
    {"booking_id": "%s", "calendar_type": "%s", "access_token": "%s", "timezone": "%s"}
    """
        .formatted(booking, provider, token, zone);
  }

  private String filledIn(String path, int day) {
    return path.replace("{booking}", path.contains("{booking}") ? book(day) : "")
        .replace("{unknown}", UUID.randomUUID().toString())
        .replace("{back}", CalendarOwner.back(Calendars.REDIRECT_URI));
  }

  private String book(int day) {
    return api.book(client, coach, "2025-12-%02dT10:00:00Z".formatted(1 + day));
  }

  private static void assertTellsNothing(Reply refusal) {
    if (refusal.status() >= 400) {
      refusal.isProblem(refusal.status());
      assertThat(refusal.body()).doesNotContainIgnoringCase(CANARY);
      assertThat(refusal.header("ETag")).isEmpty();
    }
  }

  @Test
  void nobody_sees_or_ends_the_connection_of_another() {
    var owner = new CalendarOwner(api, client);
    owner.connect("google");
    var other = api.as(coach);

    assertThat(other.get("/calendar/connections").has(200).body())
        .isEqualTo("{\"connections\":[]}");
    other
        .delete("/calendar/google/connection")
        .isProblem(404, "You have not connected Google")
        .isProblem(404);
    assertThat(owner.caller().get("/calendar/connections").json().path("connections")).hasSize(1);
  }
}
