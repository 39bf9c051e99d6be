package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may make which call, and that refusals tell nothing about others. */
class RolesTest {

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
          GET    | /booking/{booking}                 |      | 200 | 200 | 403 | 403 | 200 | 401
          GET    | /booking/{booking}/history         |      | 200 | 200 | 403 | 403 | 200 | 401
          GET    | /booking/client/{client}           |      | 200 | 403 | 403 | 403 | 200 | 401
          GET    | /booking/coach/{coach}             |      | 403 | 200 | 403 | 403 | 200 | 401
          GET    | /booking/coach/{coach}/availability{days} | | 200 | 200 | 200 | 200 | 200 | 200
          POST   | /booking                | {wish}          | 201 | 403 | 201 | 403 | 403 | 401
          PATCH  | /booking/{booking}/status | {confirmed}   | 200 | 200 | 403 | 403 | 200 | 401
          DELETE | /booking/{booking}                 |      | 204 | 204 | 403 | 403 | 204 | 401
          GET    | /me                                |      | 200 | 200 | 200 | 200 | 200 | 401
          GET    | /coaches                           |      | 200 | 200 | 200 | 200 | 200 | 401
          GET    | /users/{client}                    |      | 200 | 403 | 403 | 403 | 200 | 401
          GET    | /users/{coach}                     |      | 403 | 200 | 403 | 403 | 200 | 401
          PUT    | /users/{client}         | {own}           | 200 | 403 | 403 | 403 | 200 | 401
          PUT    | /users/{client}         | {role}          | 403 | 403 | 403 | 403 | 200 | 401
          PUT    | /users/{client}         | {email}         | 403 | 403 | 403 | 403 | 200 | 401
          PUT    | /users/{coach}          | {inactive}      | 403 | 403 | 403 | 403 | 200 | 401
          """)
  void everybody_gets_what_is_theirs(ArgumentsAccessor row) {
    table.check(row, this::body);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET    | /booking/{unknown}                 |      | 404 | 404 | 404 | 404 | 404 | 401
          GET    | /booking/{unknown}/history         |      | 404 | 404 | 404 | 404 | 404 | 401
          GET    | /booking/client/{unknown}          |      | 403 | 403 | 403 | 403 | 200 | 401
          GET    | /booking/coach/{unknown}           |      | 404 | 404 | 404 | 404 | 404 | 401
          GET    | /booking/coach/{unknown}/availability{days} | | 404 | 404 | 404 | 404 | 404 | 404
          GET    | /booking/coach/{client}/availability{days}  | | 404 | 404 | 404 | 404 | 404 | 404
          PATCH  | /booking/{unknown}/status | {confirmed}   | 404 | 404 | 404 | 404 | 404 | 401
          DELETE | /booking/{unknown}                 |      | 404 | 404 | 404 | 404 | 404 | 401
          GET    | /users/{unknown}                   |      | 403 | 403 | 403 | 403 | 404 | 401
          PUT    | /users/{unknown}        | {own}           | 403 | 403 | 403 | 403 | 400 | 401
          PUT    | /users/{unknown}        | {role}          | 403 | 403 | 403 | 403 | 201 | 401
          """)
  void unknown_ids_are_not_found(ArgumentsAccessor row) {
    table.check(row, this::body);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POST   | /booking                | {nonsense}      | 400 | 403 | 400 | 403 | 403 | 401
          GET    | /booking/nonsense                  |      | 400 | 400 | 400 | 400 | 400 | 401
          PATCH  | /booking/nonsense/status | {confirmed}    | 400 | 400 | 400 | 400 | 400 | 401
          PATCH  | /booking/{booking}/status | {nonsense}    | 400 | 400 | 400 | 400 | 400 | 401
          PATCH  | /booking/{unknown}/status | {nonsense}    | 400 | 400 | 400 | 400 | 400 | 401
          DELETE | /booking/nonsense                  |      | 400 | 400 | 400 | 400 | 400 | 401
          GET    | /users/nonsense                    |      | 400 | 400 | 400 | 400 | 400 | 401
          PUT    | /users/{client}         | {nonsense}      | 400 | 400 | 400 | 400 | 400 | 401
          """)
  void nonsense_is_refused_after_roles_and_before_people(ArgumentsAccessor row) {
    table.check(row, this::body);
  }

  private String body(String wish, int day) {
    return switch (wish) {
      case "{wish}" -> table.wish("2025-12-%02dT12:00:00Z".formatted(1 + day));
      case "{confirmed}" -> "{\"status\": \"confirmed\"}";
      case "{own}" -> "{\"name\": \"Canary Renamed\", \"timezone\": \"Asia/Tokyo\"}";
      case "{role}" -> "{\"role\": \"coach\"}";
      case "{email}" -> "{\"email\": \"canary.new@example.com\"}";
      case "{inactive}" -> "{\"active\": false}";
      case "{nonsense}" -> "{\"nonsense\"";
      default -> "";
    };
  }

  @Test
  void a_taken_slot_does_not_tell_whose_it_is() {
    var id = table.book(0);

    var refusal = api.as(api.aClient()).post("/booking", table.wish("2025-12-01T10:30:00Z"));

    refusal.isProblem(400, "Time slot is not available");
    assertThat(refusal.body())
        .doesNotContainIgnoringCase(RolesTable.CANARY)
        .doesNotContain(id, client.id().value().toString(), coach.id().value().toString());
  }

  @Test
  void open_slots_tell_nothing_about_bookings() {
    var id = table.book(0);

    var slots =
        api.anybody().get(table.filledIn("/booking/coach/{coach}/availability{days}", 0)).has(200);

    assertThat(slots.json().findValuesAsString("start"))
        .contains("2025-12-01T09:00:00Z", "2025-12-01T11:00:00Z")
        .doesNotContain("2025-12-01T10:00:00Z");
    assertThat(slots.body())
        .doesNotContainIgnoringCase(RolesTable.CANARY)
        .doesNotContain(id, client.id().value().toString());
  }

  @Test
  void coaches_are_listed_without_e_mail() {
    var coaches = api.as(api.aClient()).get("/coaches?limit=100").has(200);

    assertThat(coaches.body()).contains("Canary Coach").doesNotContain("@");
  }

  @Test
  void lists_hold_only_the_bookings_asked_for() {
    var id = table.book(0);
    var other = api.aClient();
    var others = api.book(other, coach, "2025-12-02T10:00:00Z");

    assertThat(ids(api.as(client), "/booking/client/" + client.id().value())).containsExactly(id);
    assertThat(ids(api.as(other), "/booking/client/" + other.id().value())).containsExactly(others);
    assertThat(ids(api.as(coach), "/booking/coach/" + coach.id().value()))
        .containsExactly(others, id);
  }

  private static List<String> ids(Caller caller, String path) {
    return caller.get(path).has(200).json().path("bookings").findValuesAsString("id");
  }

  @Test
  void sentences_of_refusals_say_what_is_not_permitted() {
    var booking = "/booking/" + table.book(0);
    var stranger = api.as(api.aClient());
    var own = api.as(client);

    api.as(coach).post("/booking", "{}").isProblem(403, "Only clients can create bookings");
    stranger.get(booking).isProblem(403, "Unauthorized to view this booking");
    stranger.get(booking + "/history").isProblem(403, "Unauthorized to view this booking");
    stranger
        .get(table.filledIn("/booking/client/{client}", 0))
        .isProblem(403, "Unauthorized to view these bookings");
    stranger
        .get(table.filledIn("/users/{client}", 0))
        .isProblem(403, "Unauthorized to view this user");
    stranger
        .put(table.filledIn("/users/{client}", 0), "{}")
        .isProblem(403, "Unauthorized to change this user");
    own.put(table.filledIn("/users/{client}", 0), "{\"role\": \"admin\"}")
        .isProblem(403, "Only admins can change role, email or active");
  }
}
