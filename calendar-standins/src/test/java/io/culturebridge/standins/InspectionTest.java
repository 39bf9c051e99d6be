package io.culturebridge.standins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InspectionTest extends GoogleFixture {

  private static final String OF_ANN = "/standin/events?account=" + ANN;

  private final Caller visitor = Caller.to(google.url());

  @Test
  void somebodys_own_event_comes_and_goes() {
    var id = visitor.post(OF_ANN, event()).at("/id");

    assertThat(visitor.get(OF_ANN).at("/0/id")).isEqualTo(id);
    assertThat(caller.get(EVENTS + "/" + id).at("/summary")).isEqualTo("Session");
    assertThat(visitor.delete("/standin/events/" + id + "?account=" + ANN).status()).isEqualTo(204);
    assertThat(ann.events()).isEmpty();
  }

  @Test
  void requests_are_listed_without_what_is_secret_in_them() {
    caller.get(EVENTS);
    var listed = visitor.get("/standin/requests");

    assertThat(listed.at("/0/path")).isEqualTo("/calendar/v3" + EVENTS);
    assertThat(listed.json().at("/0/status").asInt()).isEqualTo(200);
    assertThat(listed.body()).doesNotContain("google-access");
    assertThat(google.requests()).hasSize(1);
  }

  @Test
  void a_fault_is_ordered_and_withdrawn() {
    var order = Map.of("kind", "status", "status", 418, "times", 2, "headers", Map.of("X-A", "b"));

    assertThat(visitor.post("/standin/faults", order).status()).isEqualTo(204);
    assertThat(caller.get(EVENTS).status()).isEqualTo(418);
    visitor.post("/standin/faults", Map.of("kind", "recover"));
    assertThat(caller.get(EVENTS).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"GET, 200", "POST, 500"})
  void a_fault_can_be_narrowed(String method, int status) {
    var order = Map.of("kind", "status", "status", 500, "method", "POST", "path", "events");
    visitor.post("/standin/faults", order);

    assertThat(caller.json(method, EVENTS, event()).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hang", "delay", "cut_before", "cut_after", "garbage", "recover"})
  void there_are_faults_of_every_kind(String kind) {
    assertThat(visitor.post("/standin/faults", Map.of("kind", kind)).status()).isEqualTo(204);
  }

  @Test
  void what_is_not_understood_is_refused() {
    var replies =
        List.of(
            visitor.post("/standin/faults", Map.of("kind", "magic")),
            visitor.post("/standin/faults", Map.of("kind", "garbage", "garbage", "bin")),
            visitor.get("/standin/events"),
            visitor.post(OF_ANN, Map.of("summary", "When?")),
            visitor.delete("/standin/events/x?account=" + ANN));

    assertThat(replies).extracting(Caller.Reply::status).containsOnly(400);
    assertThat(visitor.get("/standin/nothing").status()).isEqualTo(404);
  }

  @Test
  void settings_for_the_service_are_told() {
    try (var microsoft = MicrosoftStandIn.start(0, clock)) {
      assertThat(StandIns.exports(google, microsoft).lines())
          .hasSize(11)
          .allMatch(line -> line.matches("export BOOKING_[A-Z_]+=\\S+"))
          .contains("export BOOKING_GOOGLE_API_URL=" + google.url() + "/")
          .contains("export BOOKING_MICROSOFT_API_URL=" + microsoft.url() + "/v1.0");
    }
  }
}
