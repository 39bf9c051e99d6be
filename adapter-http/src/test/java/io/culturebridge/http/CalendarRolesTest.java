package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Actor;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may make which call about calendars, and that refusals tell nothing about others. */
class CalendarRolesTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private final RolesTable table = new RolesTable(api);
  private final Actor client = table.client;
  private final Actor coach = table.coach;

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
    table.check(row, this::body);
  }

  private String body(String wish, int day) {
    return switch (wish) {
      case "{grant}" -> CalendarOwner.grant("code", "state");
      case "{booking}" -> sync(table.book(day), "google", "UTC");
      case "{unknown}" -> sync(UUID.randomUUID().toString(), "google", "UTC");
      case "{lotus}" -> sync(table.book(day), "lotus", "UTC");
      case "{windows}" -> sync(table.book(day), "google", "Eastern Standard Time");
      case "{icloud}" -> sync(table.book(day), "icloud", "UTC");
      case "{nonsense}" -> "{\"nonsense\"";
      default -> "";
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
