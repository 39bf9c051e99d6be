package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Actor;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches for open slots, good and bad. */
class BadRangesTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final String DAY = "start_date=2025-11-15&end_date=2025-11-16";

  private final Actor client = api.aClient();
  private final Actor coach = api.aCoach();

  private Reply slots(String query) {
    return api.anybody().get("/booking/coach/" + coach.id().value() + "/availability?" + query);
  }

  @ParameterizedTest
  @CsvSource({
    "'', start_date end_date",
    "start_date=2025-11-15, end_date",
    "end_date=2025-11-15, start_date",
    "start_date=&end_date=2025-11-15, start_date",
    "start_date=x&end_date=y, start_date end_date",
    "start_date=2025-11-15&end_date=2025-11-15, end_date",
    "start_date=2025-11-16&end_date=2025-11-15, end_date",
    "start_date=2025-11-15T14:00:00Z&end_date=2025-11-15T14:00:00.9Z, end_date",
    "start_date=2025-11-15T14:00:00Z&end_date=2025-11-15T15:00:00%2B01:00, end_date",
    "start_date=2025-11-15&start_date=2025-11-15&end_date=2025-11-16, start_date",
    "start_date=2025-11-15&end_date=2025-11-16&end_date=2025-11-16, end_date",
    "start_date=1763215200&end_date=1763218800, start_date end_date"
  })
  void a_range_that_is_none_is_refused(String query, String wrong) {
    assertThat(slots(query).isProblem(400).wrongFields()).containsExactly(wrong.split(" "));
  }

  @Test
  void a_range_lasts_30_days_at_most() {
    slots("start_date=2025-11-15T14:00:00Z&end_date=2025-12-15T14:00:00Z").has(200);
    slots("start_date=2025-11-15T14:00:00Z&end_date=2025-12-15T14:00:01Z")
        .isProblem(400, "Date range cannot exceed 30 days");
    slots("start_date=0000-01-01&end_date=9999-12-31")
        .isProblem(400, "Date range cannot exceed 30 days");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "start_date=2025-11-15T15:00:00%2B01:00&end_date=2025-11-15T16:00:00%2B01:00",
        "start_date=2025-11-15T15:00:00+01:00&end_date=2025-11-15T16:00:00+01:00",
        "start_date=2025-11-15T14:00:00&end_date=2025-11-15%2015:00:00",
        "start_date=2025-11-15T09:00:00-05:00&end_date=2025-11-15T10:00:00.999-05:00"
      })
  void times_in_an_address_come_in_many_forms(String query) {
    var found = slots(query).has(200).json().path("available_slots");

    assertThat(found.size()).isEqualTo(1);
    assertThat(found.path(0).path("start").asString()).isEqualTo("2025-11-15T14:00:00Z");
  }

  @Test
  void bare_dates_are_midnights() {
    var found = slots(DAY + "&duration_minutes=480").has(200).json().path("available_slots");

    assertThat(found.size()).isEqualTo(1);
    assertThat(found.path(0).path("start").asString()).isEqualTo("2025-11-15T09:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"15", "60", "060", "480"})
  void slots_last_15_to_480_minutes(String minutes) {
    slots(DAY + "&duration_minutes=" + minutes).has(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "14",
        "481",
        "0",
        "-60",
        "60.0",
        "1e2",
        "sixty",
        "",
        "%2B60",
        "2147483648",
        "9999999999999999999",
        "60&duration_minutes=60",
        "%EF%BC%96%EF%BC%90",
        "null"
      })
  void other_lengths_are_refused(String minutes) {
    assertThat(slots(DAY + "&duration_minutes=" + minutes).isProblem(400).wrongFields())
        .containsExactly("duration_minutes");
  }

  @Test
  void slots_tell_nothing_of_the_bookings_between_them() {
    var notes = "\"notes\": \"a secret\", \"coach_id\"";
    var json = RunningApi.bookingJson(coach, "2025-11-15T10:00:00Z").replace("\"coach_id\"", notes);
    api.as(client).post("/booking", json).has(201);

    var found = slots(DAY).has(200);

    assertThat(found.members()).containsExactly("coach_id", "available_slots");
    assertThat(found.json().path("available_slots").path(0).propertyNames())
        .containsExactly("start", "end", "duration_minutes");
    assertThat(found.body())
        .doesNotContain("secret", client.id().value().toString(), "T10:00:00Z\",\"e");
  }

  @Test
  void a_client_is_no_coach_to_ask_for_slots() {
    var path = "/booking/coach/%s/availability?" + DAY;

    api.anybody().get(path.formatted(client.id().value())).isProblem(404, "Coach not found");
    api.anybody().get(path.formatted(UUID.randomUUID())).isProblem(404, "Coach not found");
  }
}
