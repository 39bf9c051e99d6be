package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times of sessions in every form, good and bad. */
class BadTimesTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private final BookingCall booking = new BookingCall(api);

  @ParameterizedTest
  @CsvSource({
    "2025-11-15T14:00:00Z, 2025-11-15T14:00:00Z",
    "2025-11-15t14:00:00z, 2025-11-15T14:00:00Z",
    "2025-11-15 14:00:00Z, 2025-11-15T14:00:00Z",
    "2025-11-15T14:00Z, 2025-11-15T14:00:00Z",
    "2025-11-15T14:00:00, 2025-11-15T14:00:00Z",
    "2025-11-15T14:00:00+00:00, 2025-11-15T14:00:00Z",
    "2025-11-15T14:00:00-00:00, 2025-11-15T14:00:00Z",
    "2025-11-15T14:00:00+01:00, 2025-11-15T13:00:00Z",
    "2025-11-15T14:00:00-05:30, 2025-11-15T19:30:00Z",
    "2025-11-15T00:15:00+14:00, 2025-11-14T10:15:00Z",
    "2025-11-15T23:59:59.999999999Z, 2025-11-15T23:59:59Z",
    "2025-11-15T14:00:00.5+01:00, 2025-11-15T13:00:00Z",
    "2025-11-25, 2025-11-25T00:00:00Z",
    "2028-02-29, 2028-02-29T00:00:00Z",
    "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z"
  })
  void times_come_in_many_forms_and_leave_in_one(String given, String answered) {
    var created = booking.postAt('"' + given + '"').has(201);

    assertThat(created.text("session_datetime")).isEqualTo(answered);
    assertThat(booking.asClient().get("/booking/" + created.text("id")).text("session_datetime"))
        .isEqualTo(answered);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\"",
        "\" \"",
        "\"tomorrow\"",
        "\"now\"",
        "\"2025\"",
        "\"2025-11\"",
        "\"15/11/2025\"",
        "\"2025-11-15T\"",
        "\"2025-11-15T14\"",
        "\"2025-11-15T14:00:00X\"",
        "\"2025-11-15T14:00:00ZZ\"",
        "\"2025-11-15T14:00:00.Z\"",
        "\"2025-11-15T14:00:00+\"",
        "\"2025-11-15T14:00:00+1\"",
        "\"2025-11-15T14:00:00+24:00\"",
        "\"2025-11-15T14:00:00+01:60\"",
        "\"2025-11-15T14:00:00[UTC]\"",
        "\"2025-11-15T14:00:00 UTC\"",
        "\" 2025-11-15T14:00:00Z\"",
        "\"2025-11-15T14:00:00Z \"",
        "\"2025-02-30T14:00:00Z\"",
        "\"2026-02-29\"",
        "\"2025-13-01\"",
        "\"2025-00-10\"",
        "\"2025-11-31\"",
        "\"2025-11-15T24:00:00Z\"",
        "\"2025-11-15T14:60:00Z\"",
        "\"2025-11-15T23:59:60Z\"",
        "\"10000-01-01\"",
        "\"+10000-01-01T00:00:00Z\"",
        "\"-0001-01-01T00:00:00Z\"",
        "\"0000-01-01T00:00:00+00:01\"",
        "\"9999-12-31T23:59:59-00:01\"",
        "\"20251115T140000Z\"",
        "\"２０２５-11-15T14:00:00Z\"",
        "1763215200",
        "1763215200000",
        "20251115",
        "1.5e9",
        "true",
        "[]",
        "{}",
        "null",
        "[\"2025-11-15T14:00:00Z\"]"
      })
  void what_is_no_time_is_refused(String json) {
    assertThat(booking.postAt(json).isProblem(400).wrongFields())
        .containsExactly("session_datetime");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-01-01T00:00:00Z", "2025-11-05T10:30:17Z", "2025-11-05"})
  void what_is_no_future_is_refused(String past) {
    booking.postAt('"' + past + '"').isProblem(400, "Session must be scheduled in the future");
  }
}
