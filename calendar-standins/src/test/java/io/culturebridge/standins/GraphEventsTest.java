package io.culturebridge.standins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GraphEventsTest extends GraphFixture {

  private String create() {
    return caller.post(EVENTS, event()).at("/id");
  }

  private static String one(String id) {
    return EVENTS + "/" + id;
  }

  @Test
  void an_event_is_kept_as_it_was_sent() {
    var made = caller.post(EVENTS, with(event(), "transactionId", "t1"));

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.at("/subject")).isEqualTo("Session");
    assertThat(made.at("/start/dateTime")).isEqualTo("2026-11-20T10:00:00.0000000");
    assertThat(made.at("/start/timeZone")).isEqualTo("UTC");
    assertThat(made.at("/transactionId")).isEqualTo("t1");
    assertThat(made.at("/showAs")).isEqualTo("busy");
    assertThat(caller.get(one(made.at("/id"))).json()).isEqualTo(made.json());
    assertThat(ann.events()).containsExactly(made.json());
  }

  @Test
  void a_repeated_transaction_makes_no_second_event_while_the_first_lives() {
    var event = with(event(), "transactionId", "t1");
    var first = caller.post(EVENTS, event);
    var second = caller.post(EVENTS, event);
    caller.delete(one(first.at("/id")));
    var third = caller.post(EVENTS, event);

    assertThat(second.status()).isEqualTo(201);
    assertThat(second.at("/id")).isEqualTo(first.at("/id"));
    assertThat(third.at("/id")).isNotEqualTo(first.at("/id"));
    assertThat(ann.events()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T10:00:00Z, 2026-11-20T11:00:00Z, UTC",
    "2026-11-20T10:00:00+01:00, 2026-11-20T11:00:00+01:00, UTC",
    "2026-11-20T10:00:00, 2026-11-20T10:00:00, UTC",
    "2026-11-20T10:00:00, 2026-11-20T11:00:00, Europe/Zagreb",
    "2026-11-20T10:00:00, 2026-11-20T11:00:00, +01:00",
    "2026-11-20, 2026-11-21, UTC"
  })
  void times_are_local_and_in_a_zone_that_is_known(String start, String end, String zone) {
    assertThat(caller.post(EVENTS, event(start, end, zone)).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "W. Europe Standard Time, 2026-11-20T09:00:00.0000000",
    "India Standard Time, 2026-11-20T04:30:00.0000000",
    "America/New_York, 2026-11-20T15:00:00.0000000"
  })
  void zones_have_the_names_of_windows_or_some_of_iana(String zone, String utc) {
    var reply = caller.post(EVENTS, event("2026-11-20T10:00:00", "2026-11-20T11:00:00", zone));

    assertThat(reply.at("/start/dateTime")).isEqualTo(utc);
    assertThat(reply.at("/originalStartTimeZone")).isEqualTo(zone);
  }

  @Test
  void times_are_told_in_the_preferred_zone() {
    var there =
        caller.with("Prefer", "IdType=\"ImmutableId\", outlook.timezone=\"Tokyo Standard Time\"");

    assertThat(there.get(one(create())).at("/start/dateTime"))
        .isEqualTo("2026-11-20T19:00:00.0000000");
  }

  @ParameterizedTest
  @CsvSource({"summary, Session", "showAs, opaque", "sensitivity, secret", "webLink, x", "id, x"})
  void a_property_or_value_unknown_is_refused(String name, String value) {
    assertThat(caller.post(EVENTS, with(event(), name, value)).status()).isEqualTo(400);
  }

  @Test
  void ids_that_would_not_last_are_not_given() {
    assertThat(caller.with("Prefer", "outlook.timezone=\"UTC\"").get(EVENTS).status())
        .isEqualTo(400);
  }

  @Test
  void patch_changes_what_it_names() {
    var id = create();
    var changed = caller.patch(one(id), Map.of("subject", "Other", "showAs", "tentative"));

    assertThat(changed.at("/subject")).isEqualTo("Other");
    assertThat(changed.at("/showAs")).isEqualTo("tentative");
    assertThat(changed.at("/start/dateTime")).isEqualTo("2026-11-20T10:00:00.0000000");
    assertThat(caller.patch(one(id), Map.of("transactionId", "t2")).status()).isEqualTo(400);
  }

  @Test
  void what_is_deleted_is_not_found() {
    var id = create();

    assertThat(caller.delete(one(id)).status()).isEqualTo(204);
    assertThat(caller.delete(one(id)).status()).isEqualTo(404);
    assertThat(caller.patch(one(id), Map.of("subject", "x")).status()).isEqualTo(404);
    assertThat(caller.get(one(id)).at("/error/code")).isEqualTo("ErrorItemNotFound");
  }

  @Test
  void an_etag_that_is_stale_changes_nothing() {
    var id = create();
    var etag = caller.get(one(id)).json().path("@odata.etag").asString();
    var guarded = caller.with("If-Match", etag);

    assertThat(guarded.patch(one(id), Map.of("subject", "A")).status()).isEqualTo(200);
    assertThat(guarded.patch(one(id), Map.of("subject", "B")).status()).isEqualTo(412);
    assertThat(caller.get(one(id)).at("/subject")).isEqualTo("A");
  }

  @Test
  void nobody_else_gets_in() {
    var nobody = caller.with("Authorization", "Bearer nothing").get("/me");

    assertThat(nobody.status()).isEqualTo(401);
    assertThat(nobody.at("/error/code")).isEqualTo("InvalidAuthenticationToken");
    assertThat(nobody.json().at("/error/innerError").isObject()).isTrue();
  }

  @Test
  void what_may_be_done_is_what_was_granted() {
    ann.limitScopes(MicrosoftOAuth.READ_WRITE);
    assertThat(caller.as(ann.grant()).get("/me").at("/error/code")).isEqualTo("ErrorAccessDenied");
    assertThat(caller.as(ann.grant()).get(EVENTS).status()).isEqualTo(200);

    ann.limitScopes(MicrosoftOAuth.USER_READ);
    assertThat(caller.as(ann.grant()).get("/me").status()).isEqualTo(200);
    assertThat(caller.as(ann.grant()).get(EVENTS).status()).isEqualTo(403);
  }

  @Test
  void an_account_has_a_name_and_a_personal_one_perhaps_no_mail() {
    assertThat(caller.get("/me").at("/mail")).isEqualTo(ANN);

    ann.personal();
    assertThat(caller.get("/me").json().path("mail").isNull()).isTrue();
    assertThat(caller.get("/me").at("/userPrincipalName")).isEqualTo(ANN);
  }

  @Test
  void an_extended_property_is_shown_when_it_is_asked_for() {
    var property = List.of(Map.of("id", PROPERTY, "value", "b'1"));
    var id = caller.post(EVENTS, with(event(), GraphProperties.NAME, property)).at("/id");
    var expand = Map.of("$expand", GraphProperties.NAME + "($filter=id eq '" + PROPERTY + "')");

    assertThat(caller.get(one(id)).json().has(GraphProperties.NAME)).isFalse();
    assertThat(
            caller
                .get(one(id) + "?" + Form.write(expand))
                .at("/singleValueExtendedProperties/0/value"))
        .isEqualTo("b'1");
    var wrong = List.of(Map.of("id", "booking", "value", "b1"));
    assertThat(caller.post(EVENTS, with(event(), GraphProperties.NAME, wrong)).status())
        .isEqualTo(400);
  }

  @Test
  void the_zone_an_event_was_made_in_is_remembered() {
    var zone = "W. Europe Standard Time";
    var made = caller.post(EVENTS, event("2026-11-20T10:00:00", "2026-11-20T11:00:00", zone));

    assertThat(caller.patch(one(made.at("/id")), Map.of("subject", "x")).at("/originalEndTimeZone"))
        .isEqualTo(zone);
    assertThat(caller.get(one(made.at("/id")) + "?$select=summary").status()).isEqualTo(400);
  }
}
