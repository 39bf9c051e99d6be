package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Actor;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody overwrites what they have not seen: ETag and If-Match. */
class ConditionalRequestsTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final String CONFIRM = "{\"status\": \"confirmed\"}";
  private static final String STALE = "The booking has changed meanwhile; it is at version 0";

  private final Actor client = api.aClient();
  private final Actor coach = api.aCoach();
  private final String path = "/booking/" + api.book(client, coach, "2025-11-15T14:00:00Z");

  private Reply confirmIf(String match) {
    return api.as(client).with("If-Match", match).patch(path + "/status", CONFIRM);
  }

  private Reply cancelIf(String match) {
    return api.as(client).with("If-Match", match).delete(path);
  }

  private String status() {
    return api.as(client).get(path).text("status");
  }

  @Test
  void each_change_gives_a_new_tag() {
    assertThat(api.as(client).get(path).header("ETag")).hasValue("\"0\"");
    assertThat(api.as(coach).patch(path + "/status", CONFIRM).header("ETag")).hasValue("\"1\"");
    assertThat(api.as(client).get(path).header("ETag")).hasValue("\"1\"");
    api.as(client).delete(path).has(204);
    assertThat(api.as(client).get(path).header("ETag")).hasValue("\"2\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"0\"", "*", "\"0\", \"1\"", "\"7\",\"0\"", "\"7\" , \t\"0\"", "W/\"0\", \"0\"",
        "\"other\", \"0\"", "\"\", \"0\"", "\"a,b\", \"0\"", ",\"0\"", "\"0\",", "\"7\", , \"0\""
      })
  void the_tag_of_the_version_lets_a_change_through(String match) {
    assertThat(confirmIf(match).has(200).header("ETag")).hasValue("\"1\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"1\"",
        "\"1\", \"2\"",
        "W/\"0\"",
        "\"\"",
        "\"00\"",
        "\"-0\"",
        "\"+0\"",
        "\"other\"",
        "\"*\"",
        "\"99999999999999999999\"",
        "\"4294967296\""
      })
  void other_tags_stop_it(String match) {
    confirmIf(match).isProblem(412);
    cancelIf(match).isProblem(412);
    assertThat(status()).isEqualTo("pending");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "0",
        "\"0",
        "0\"",
        "'0'",
        "\"0\" \"0\"",
        "\"0\"\"0\"",
        "\"0\";x",
        "*, \"0\"",
        "\"0\", *",
        "**",
        "w/\"0\"",
        "W/0",
        "W/",
        "W/ \"0\"",
        "\"0\", x",
        "\"0 \""
      })
  void what_is_no_list_of_tags_is_refused(String match) {
    assertThat(confirmIf(match).isProblem(400).wrongFields()).containsExactly("If-Match");
    assertThat(cancelIf(match).isProblem(400).wrongFields()).containsExactly("If-Match");
    assertThat(status()).isEqualTo("pending");
  }

  @Test
  void a_stale_tag_stops_a_cancellation() {
    cancelIf("\"1\"").isProblem(412, STALE);
    cancelIf("\"0\"").has(204);
  }

  @Test
  void of_two_who_saw_the_same_version_one_changes_it() {
    confirmIf("\"0\"").has(200);

    cancelIf("\"0\"").isProblem(412);
    assertThat(status()).isEqualTo("confirmed");
  }

  @Test
  void a_booking_that_is_not_there_or_not_ones_own_comes_first() {
    var stranger = api.as(api.aClient()).with("If-Match", "\"9\"");
    var nowhere = "/booking/" + UUID.randomUUID();

    stranger.delete(path).isProblem(403);
    stranger.patch(path + "/status", CONFIRM).isProblem(403);
    stranger.delete(nowhere).isProblem(404);
    stranger.patch(nowhere + "/status", CONFIRM).isProblem(404);
    stranger.with("If-Match", "*").delete(nowhere).isProblem(404);
    api.anybody().with("If-Match", "x").delete(path).isProblem(401);
  }

  @Test
  void a_stale_tag_comes_before_what_its_owner_could_not_know() {
    api.as(client).delete(path).has(204);

    cancelIf("\"0\"").isProblem(412);
    cancelIf("\"1\"").isProblem(400, "A booking that is cancelled cannot become cancelled");
  }

  @Test
  void what_cannot_be_parsed_comes_before_what_is_not_there() {
    api.as(client).with("If-Match", "x").delete("/booking/" + UUID.randomUUID()).isProblem(400);
  }

  @Test
  void reading_and_creating_know_no_conditions() {
    var conditional = api.as(client).with("If-Match", "\"9\"");

    conditional.get(path).has(200);
    conditional.post("/booking", RunningApi.bookingJson(coach, "2025-11-16T14:00:00Z")).has(201);
  }
}
