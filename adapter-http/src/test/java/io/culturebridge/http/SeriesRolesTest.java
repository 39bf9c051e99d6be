package io.culturebridge.http;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may make which call about bookings that recur. */
class SeriesRolesTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private final RolesTable table = new RolesTable(api);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # who asks: the client and the coach of the series, another of each, an admin, nobody
          POST   | /booking/series             | {series}   | 201 | 403 | 201 | 403 | 403 | 401
          GET    | /booking/series/{series}    |            | 200 | 200 | 403 | 403 | 200 | 401
          GET    | /booking/{member}/series    |            | 200 | 200 | 403 | 403 | 200 | 401
          GET    | /booking/{booking}/series   |            | 404 | 404 | 403 | 403 | 404 | 401
          PATCH  | /booking/series/{series}    | {move}     | 200 | 200 | 403 | 403 | 200 | 401
          DELETE | /booking/series/{series}    |            | 200 | 200 | 403 | 403 | 200 | 401
          GET    | /booking/series/{unknown}   |            | 404 | 404 | 404 | 404 | 404 | 401
          GET    | /booking/{unknown}/series   |            | 404 | 404 | 404 | 404 | 404 | 401
          PATCH  | /booking/series/{unknown}   | {move}     | 404 | 404 | 404 | 404 | 404 | 401
          DELETE | /booking/series/{unknown}   |            | 404 | 404 | 404 | 404 | 404 | 401
          POST   | /booking/series             | {nonsense} | 400 | 403 | 400 | 403 | 403 | 401
          GET    | /booking/series/nonsense    |            | 400 | 400 | 400 | 400 | 400 | 401
          GET    | /booking/nonsense/series    |            | 400 | 400 | 400 | 400 | 400 | 401
          PATCH  | /booking/series/nonsense    | {move}     | 400 | 400 | 400 | 400 | 400 | 401
          PATCH  | /booking/series/{series}    | {nonsense} | 400 | 400 | 400 | 400 | 400 | 401
          PATCH  | /booking/series/{unknown}   | {nonsense} | 400 | 400 | 400 | 400 | 400 | 401
          PATCH  | /booking/series/{series}    | {nothing}  | 400 | 400 | 400 | 400 | 400 | 401
          PATCH  | /booking/series/{series}    | {nowhere}  | 400 | 400 | 403 | 403 | 400 | 401
          DELETE | /booking/series/nonsense    |            | 400 | 400 | 400 | 400 | 400 | 401
          DELETE | /booking/series/{series}?from=nonsense | | 400 | 400 | 400 | 400 | 400 | 401
          """)
  void everybody_gets_what_is_theirs(ArgumentsAccessor row) {
    table.check(row, this::body);
  }

  private String body(String wish, int day) {
    var from = "{\"from\": \"2025-12-%02dT15:00:00Z\"".formatted(1 + day);
    return switch (wish) {
      case "{series}" -> table.series(day);
      case "{move}" -> from + ", \"duration_minutes\": 90}";
      case "{nothing}" -> from + '}';
      case "{nowhere}" -> "{\"from\": \"2025-12-01\", \"duration_minutes\": 90}";
      default -> "{\"nonsense\"";
    };
  }
}
