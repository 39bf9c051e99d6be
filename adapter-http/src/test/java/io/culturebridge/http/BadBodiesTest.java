package io.culturebridge.http;

import static io.culturebridge.http.RunningApi.bookingJson;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Actor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are not one JSON object in plain UTF-8. */
class BadBodiesTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private final Actor client = api.aClient();
  private final Actor coach = api.aCoach();
  private final String right = bookingJson(coach, "2025-11-15T14:00:00Z");

  private Reply post(String json) {
    return api.as(client).post("/booking", json);
  }

  private Reply postAs(String contentType) {
    return api.as(client).with("Content-Type", contentType).post("/booking", right);
  }

  /** The right body with one more member. */
  private String and(String member) {
    return right.substring(0, right.length() - 1) + ", " + member + "}";
  }

  private void nothingIsBooked() {
    var mine = api.as(client).get("/booking/client/" + client.id().value()).has(200);
    assertThat(mine.json().path("total").asInt()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "true",
        "1",
        "\"text\"",
        "[]",
        "[{}]",
        "{",
        "}",
        "{]",
        "[}",
        "{\"coach_id\"",
        "{\"coach_id\":",
        "{\"coach_id\": \"",
        "{\"coach_id\": 1,}",
        "{,}",
        "{coach_id: 1}",
        "{'coach_id': 1}",
        "{\"coach_id\" 1}",
        "coach_id=1",
        "<coach/>",
        "\0",
        "\u0001{}",
        "{\"x\": undefined}",
        "{\"x\": 01}",
        "{\"x\": +1}",
        "{\"x\": .5}",
        "{\"x\": 1.}",
        "{\"x\": 0x10}",
        "{\"x\": 1e}",
        "{\"x\": -}",
        "{\"x\": tru}"
      })
  void what_is_no_json_object_is_refused(String body) {
    post(body).isProblem(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "x", "]", "}", ",", "null", "\0", "// comment", "/* comment */"})
  void nothing_may_follow_the_object(String more) {
    post(right + more).isProblem(400);
    nothingIsBooked();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFEFF", "// comment\n", "/* comment */", "# comment\n", ")]}',\n"})
  void nothing_may_precede_the_object(String less) {
    post(less + right).isProblem(400);
    nothingIsBooked();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"x\": NaN",
        "\"x\": Infinity",
        "\"x\": -Infinity",
        "\"x\": [NaN]",
        "\"x\": /* no */ 1",
        "\"x\": 1 // no\n",
        "\"x\": [1,]",
        "\"x\": {\"y\": [}",
        "\"x\": {\"y\": 1, \"y\": 2}",
        "\"x\": 1, \"x\": 1",
        "\"coach_id\": \"123e4567-e89b-12d3-a456-426614174000\""
      })
  void what_is_ignored_must_be_well_formed_all_the_same(String member) {
    post(and(member)).isProblem(400);
    nothingIsBooked();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"x\": null",
        "\"x\": [1, {\"y\": [\"z\"]}]",
        "\"\": {}",
        "\"X\": 1.5e300",
        "\"Coach_Id\": 1",
        "\"__proto__\": {\"status\": \"confirmed\"}",
        "\"x\": 1e999999999"
      })
  void unknown_members_are_ignored(String member) {
    assertThat(post(and(member)).has(201).text("status")).isEqualTo("pending");
  }

  @Test
  void an_object_may_be_surrounded_by_blanks() {
    post(" \t\r\n" + right + "\r\n ").has(201);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 10_000, 30_000})
  void deep_nesting_is_refused(int depth) {
    post(and("\"x\": " + "[".repeat(depth) + "]".repeat(depth))).isProblem(400);
    post("{\"x\":".repeat(Math.min(depth, 10_000))).isProblem(400);
    nothingIsBooked();
  }

  @Test
  void very_many_members_are_only_a_large_body() {
    post(and(members(100_000))).isProblem(413);
    post(and(members(5_000))).has(201);
  }

  private static String members(int number) {
    return IntStream.range(0, number).mapToObj(i -> "\"k" + i + "\":1").collect(joining(","));
  }

  @Test
  void members_whose_names_have_one_hash_are_read_all_the_same() {
    // "Aa" and "BB" have the same hash code, and so has every sequence of them
    var names =
        IntStream.range(0, 1 << 11)
            .mapToObj(i -> Integer.toBinaryString(1 << 11 | i).substring(1))
            .map(bits -> bits.replace("0", "Aa").replace("1", "BB"))
            .map(name -> '"' + name + "\":1");

    post(and(names.collect(joining(",")))).has(201);
  }

  @Test
  void numbers_of_very_many_digits_are_refused() {
    post(and("\"x\": " + "9".repeat(60_000))).isProblem(400);
    post(and("\"x\": 0." + "9".repeat(60_000))).isProblem(400);
    nothingIsBooked();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON",
        "application/json;charset=utf-8",
        "application/json; charset=UTF-8",
        "application/json ; charset=\"utf-8\"",
        "application/json; profile=x"
      })
  void json_in_utf8_is_understood(String contentType) {
    postAs(contentType).has(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "text/json",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/jsonp",
        "application/json-patch+json",
        "application/merge-patch+json",
        "application/problem+json",
        "application",
        "*/*",
        ";",
        "x/y; z=application/json",
        "application/json; charset=utf-16",
        "application/json; charset=UTF-16LE",
        "application/json;charset=iso-8859-1",
        "application/json; charset=utf-80",
        "application/json; charset=utf-8-x"
      })
  void other_media_types_are_415(String contentType) {
    postAs(contentType).isProblem(415);
    nothingIsBooked();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "GZIP", "deflate", "br", "zstd", "identity, gzip", "x"})
  void encoded_bodies_are_415(String encoding) {
    var caller = api.as(client).with("Content-Encoding", encoding);

    caller.post("/booking", right).isProblem(415);
    caller.patch("/booking/" + coach.id().value() + "/status", "{}").isProblem(415);
    caller.send("DELETE", "/booking/" + coach.id().value(), right).isProblem(415);
    nothingIsBooked();
  }

  @Test
  void a_body_that_is_not_encoded_may_say_so() {
    api.as(client).with("Content-Encoding", "identity").post("/booking", right).has(201);
  }
}
