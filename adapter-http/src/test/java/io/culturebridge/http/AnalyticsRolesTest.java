package io.culturebridge.http;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may see which figures. */
class AnalyticsRolesTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private final RolesTable table = new RolesTable(api);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # who asks: a client of the coach, the coach, another of each, an admin, nobody
          GET | /analytics/coach/{coach}?from=2025-12-01&to=2026-01-01    |  | 403 | 200 | 403 | 403 | 200 | 401
          GET | /analytics/coach/{unknown}?from=2025-12-01&to=2026-01-01  |  | 403 | 404 | 403 | 404 | 404 | 401
          GET | /analytics/coach/{client}?from=2025-12-01&to=2026-01-01   |  | 403 | 404 | 403 | 404 | 404 | 401
          GET | /analytics/coach/nonsense?from=2025-12-01&to=2026-01-01   |  | 403 | 400 | 403 | 400 | 400 | 401
          GET | /analytics/coach/{coach}           |  | 403 | 400 | 403 | 400 | 400 | 401
          GET | /analytics/coach/{unknown}?from=2025-12-01&to=2027-12-02   |  | 403 | 404 | 403 | 404 | 404 | 401
          GET | /analytics/coach/{coach}?from=2025-12-01&to=2027-12-02     |  | 403 | 400 | 403 | 403 | 400 | 401
          GET | /analytics?from=2025-12-01&to=2026-01-01                  |  | 403 | 403 | 403 | 403 | 200 | 401
          GET | /analytics                         |  | 403 | 403 | 403 | 403 | 400 | 401
          GET | /analytics?from=2025-12-01&to=2027-12-02                   |  | 403 | 403 | 403 | 403 | 400 | 401
          """)
  void everybody_sees_what_is_theirs(ArgumentsAccessor row) {
    table.check(row, (wish, caller) -> "");
  }
}
