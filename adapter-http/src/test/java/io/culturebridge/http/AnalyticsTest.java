package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.people.UserId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures as they are asked for and shown. */
class AnalyticsTest {

  private static final String WINTER = "from=2025-11-01&to=2026-01-01&timezone=Europe/Madrid";

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private final Actor client = api.aClient();
  private final Actor coach = coach("Jane, \"the\" Coach");
  private final Caller admin = api.as(api.anAdmin());

  /** The clock stands at 2025-11-05T10:30:17.123Z. */
  private void book() {
    api.book(client, coach, "2025-11-15T14:00:00Z");
    var late = api.book(client, coach, "2025-11-06T10:00:00Z");
    api.as(coach).delete("/booking/" + late).has(204);
    confirmed();
  }

  private void confirmed() {
    var id = api.book(api.aClient(), coach, "2025-11-30T23:30:00Z");
    api.as(coach).patch("/booking/" + id + "/status", "{\"status\": \"confirmed\"}").has(200);
  }

  @Test
  void a_coach_sees_a_month_after_the_other_and_the_whole() {
    book();

    var report = api.as(coach).get(ofCoach() + WINTER).has(200).json();

    assertThat(report.get("coach_id").asString()).isEqualTo(coach.id().value().toString());
    assertThat(report.get("from").asString()).isEqualTo("2025-11-01T00:00:00+01:00");
    assertThat(report.get("timezone").asString()).isEqualTo("Europe/Madrid");
    assertThat(report.get("total").toString())
        .isEqualTo(
            figures("1,\"confirmed\":1", 1, 120, 29_280, "0.0041", "0.3333", "14609.7", "2"));
    assertThat(report.get("buckets").get(0).toString())
        .startsWith(
            "{\"start\":\"2025-11-01T00:00:00+01:00\",\"end\":\"2025-12-01T00:00:00+01:00\"")
        .endsWith(
            figures("1,\"confirmed\":0", 1, 60, 14_400, "0.0042", "0.5", "8009.7", "1")
                .substring(1));
    assertThat(report.get("by_weekday_and_hour").toString())
        .isEqualTo(
            "[{\"weekday\":\"monday\",\"hour\":0,\"sessions\":1},"
                + "{\"weekday\":\"saturday\",\"hour\":15,\"sessions\":1}]");
  }

  private static String figures(
      String counts, int cancelled, int booked, int open, String... rest) {
    return """
    {"sessions":{"pending":%s,"completed":0,"cancelled":%d},"booked_minutes":%d,"open_minutes":%d,\
    "utilisation":%s,"cancellation_rate":%s,"late_cancellations":{"client":0,"coach":1,"admin":0,\
    "system":0},"median_lead_time_minutes":%s,"new_clients":%s,"returning_clients":0}\
    """
        .formatted(counts, cancelled, booked, open, rest[0], rest[1], rest[2], rest[3]);
  }

  @Test
  void a_coach_who_is_not_active_is_open_at_no_time() {
    var left = new Person(coach.id(), Role.COACH, "Jane", null, false, ZoneOffset.UTC);
    book();
    api.people.store(left);

    var total = admin.get(ofCoach() + WINTER).has(200).json().get("total");

    assertThat(total.get("open_minutes").asInt()).isZero();
    assertThat(total.get("utilisation").isNull()).isTrue();
    assertThat(total.get("booked_minutes").asInt()).isEqualTo(120);
  }

  @Test
  void without_a_zone_times_are_shown_in_utc() {
    var report = admin.get(ofCoach() + "from=2025-11-01&to=2025-11-02T12:00:00%2B02:00").json();

    assertThat(report.get("from").asString()).isEqualTo("2025-11-01T00:00:00Z");
    assertThat(report.get("to").asString()).isEqualTo("2025-11-02T10:00:00Z");
    assertThat(report.get("timezone").asString()).isEqualTo("UTC");
  }

  @Test
  void as_csv_there_is_a_line_for_each_bucket_and_the_last_for_the_whole() {
    book();

    var reply = csv(admin).get(ofCoach() + WINTER).has(200);

    assertThat(reply.header("Content-Type")).hasValue("text/csv; charset=utf-8");
    assertThat(reply.response().headers().allValues("Vary")).contains("Accept");
    assertThat(reply.body())
        .isEqualTo(
            """
            row,start,end,pending,confirmed,completed,cancelled,booked_minutes,open_minutes,\
            utilisation,cancellation_rate,late_cancellations_client,late_cancellations_coach,\
            late_cancellations_admin,late_cancellations_system,median_lead_time_minutes,\
            new_clients,returning_clients\r
            bucket,2025-11-01T00:00:00+01:00,2025-12-01T00:00:00+01:00,1,0,0,1,60,14400,0.0042,0.5,\
            0,1,0,0,8009.7,1,0\r
            bucket,2025-12-01T00:00:00+01:00,2026-01-01T00:00:00+01:00,0,1,0,0,60,14880,0.004,0.0,\
            0,0,0,0,36779.7,1,0\r
            total,2025-11-01T00:00:00+01:00,2026-01-01T00:00:00+01:00,1,1,0,1,120,29280,0.0041,0.3333,\
            0,1,0,0,14609.7,2,0\r
            """);
  }

  @Test
  void as_csv_hours_and_coaches_are_tables_of_their_own() {
    book();

    assertThat(csv(admin).get(ofCoach() + "table=hours&" + WINTER).body())
        .isEqualTo("weekday,hour,sessions\r\nmonday,0,1\r\nsaturday,15,1\r\n");
    assertThat(csv(admin).get("/analytics?table=coaches&limit=100&" + WINTER).body().lines())
        .contains(
            coach.id().value()
                + ",\"Jane, \"\"the\"\""
                + " Coach\",1,1,0,1,120,29280,0.0041,0.3333,0,1,0,0,14609.7,2,0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+2", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0, \"x\""})
  void a_name_that_could_be_a_formula_is_harmless(String name) {
    coach(name);

    assertThat(csv(admin).get("/analytics?table=coaches&limit=100&" + WINTER).body())
        .contains(name.contains(",") ? ",\"'=cmd" : ",'" + name + ",");
  }

  /** Where the list separator is a semicolon, a spreadsheet begins a cell after it. */
  @Test
  void a_name_that_could_be_a_formula_in_a_cell_of_its_own_is_harmless() {
    coach("a;=1+2");
    coach("b; \"@SUM(A1)\"");
    coach("c, -1; d-e");

    assertThat(csv(admin).get("/analytics?table=coaches&limit=100&" + WINTER).body())
        .contains(",a;'=1+2,")
        .contains(",\"b;' \"\"@SUM(A1)\"\"\",")
        .contains(",\"c,' -1; d-e\",");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/csv | true",
        "TEXT/CSV; charset=utf-8 | true",
        "application/json;q=0.5, text/csv;q=0.6 | true",
        "text/csv;q=0 | false",
        "application/json, text/csv | false",
        "text/* | false",
        "*/* | false",
        ";;,q=,text/csv;q=x;;, | true",
      })
  void whoever_would_rather_have_csv_gets_it(String accepted, boolean csv) {
    var reply = admin.with("Accept", accepted).get("/analytics?" + WINTER).has(200);

    assertThat(reply.header("Content-Type").orElseThrow().startsWith("text/csv")).isEqualTo(csv);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from=2025-11-01 | to",
        "to=2025-11-01 | from",
        "from=2025-11-01&to=2025-11-01 | to",
        "from=2025-11-02&to=2025-11-01 | to",
        "from=2025-02-30&to=x | from,to",
        "from=2025-11-01&to=2025-12-01&timezone=Mars/Base | timezone",
        "from=2025-11-01&to=2025-12-01&timezone=%2B02:00 | timezone",
        "from=2025-11-01&to=2025-12-01&bucket=year | bucket",
        "from=2025-11-01&to=2025-12-01&bucket=DAY | bucket",
        "from=2025-11-01&from=2025-11-01&to=2025-12-01 | from",
        "from=2025-11-01&to=2025-12-01&table=coaches | table",
        "from=10000-01-01&to=99999-01-01 | from,to",
      })
  void what_cannot_be_read_is_refused(String query, String fields) {
    assertThat(api.as(coach).get(ofCoach() + query).has(400).wrongFields())
        .containsExactly(fields.split(","));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=0000-01-01&to=0001-01-01&timezone=Pacific/Kiritimati&bucket=day",
        "from=9998-01-01&to=9999-12-31T23:59:59Z&timezone=America/Los_Angeles&bucket=week",
        "from=2011-12-29&to=2012-01-02&timezone=Pacific/Apia&bucket=day",
        "from=2025-11-01T00:00:00Z&to=2025-11-01T00:00:01Z&timezone=Europe/Madrid",
        "from=2024-02-29&to=2026-02-28&bucket=day",
      })
  void odd_ranges_are_ranges(String query) {
    assertThat(admin.get("/analytics?" + query).has(200).json().get("buckets")).isNotEmpty();
    csv(admin).get("/analytics?" + query).has(200);
  }

  @Test
  void more_than_two_years_are_too_long() {
    api.as(coach)
        .get(ofCoach() + "from=2025-11-01&to=2027-11-01T00:00:01Z")
        .isProblem(400, "Date range cannot exceed 2 years");
    api.as(coach).get(ofCoach() + "from=2025-11-01&to=2027-11-01").has(200);
  }

  private String ofCoach() {
    return "/analytics/coach/" + coach.id().value() + "?";
  }

  private static Caller csv(Caller caller) {
    return caller.with("Accept", "text/csv");
  }

  private Actor coach(String name) {
    var person =
        new Person(new UserId(UUID.randomUUID()), Role.COACH, name, null, true, ZoneOffset.UTC);
    api.people.store(person);
    return person.actor();
  }
}
