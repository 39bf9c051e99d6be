package io.culturebridge.http;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may make which call about what people are told. */
class NotificationRolesTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private final RolesTable table = new RolesTable(api);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # who asks: the client and the coach of the booking, another of each, an admin, nobody
          GET  | /users/{client}/notification-preferences  |          | 200 | 403 | 403 | 403 | 200 | 401
          GET  | /users/{coach}/notification-preferences   |          | 403 | 200 | 403 | 403 | 200 | 401
          GET  | /users/{unknown}/notification-preferences |          | 403 | 403 | 403 | 403 | 404 | 401
          GET  | /users/nonsense/notification-preferences  |          | 400 | 400 | 400 | 400 | 400 | 401
          PUT  | /users/{client}/notification-preferences  | {none}   | 200 | 403 | 403 | 403 | 200 | 401
          PUT  | /users/{coach}/notification-preferences   | {none}   | 403 | 200 | 403 | 403 | 200 | 401
          PUT  | /users/{client}/notification-preferences  | {latin}  | 400 | 403 | 403 | 403 | 400 | 401
          PUT  | /users/{client}/notification-preferences  | {often}  | 400 | 400 | 400 | 400 | 400 | 401
          PUT  | /users/{client}/notification-preferences  | {broken} | 400 | 400 | 400 | 400 | 400 | 401
          PUT  | /users/{unknown}/notification-preferences | {none}   | 403 | 403 | 403 | 403 | 404 | 401
          GET  | /booking/{booking}/notifications          |          | 200 | 200 | 403 | 403 | 200 | 401
          GET  | /booking/{unknown}/notifications          |          | 404 | 404 | 404 | 404 | 404 | 401
          GET  | /booking/nonsense/notifications           |          | 400 | 400 | 400 | 400 | 400 | 401
          GET  | /notifications/unsubscribe/{client}       |          | 404 | 404 | 404 | 404 | 404 | 404
          POST | /notifications/unsubscribe/{client}       |          | 404 | 404 | 404 | 404 | 404 | 404
          """)
  void everybody_gets_what_is_theirs(ArgumentsAccessor row) {
    table.check(row, NotificationRolesTest::body);
  }

  private static String body(String wish, int caller) {
    return switch (wish) {
      case "{none}" -> "{\"email\": false}";
      case "{latin}" -> "{\"language\": \"la\"}";
      case "{often}" -> "{\"reminders_minutes_before\": [10, 20, 30, 40, 50, 60]}";
      default -> "{\"nonsense\"";
    };
  }
}
