package io.culturebridge.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/booking/123e4567-e89b-12d3-a456-426614174000/ics",
        "/calendar/feed",
        "/calendar/feedback/1",
        "/notifications/unsubscribe",
        "/a%20b",
        "/%zz"
      })
  void a_path_is_told_as_it_was_asked_for(String path) {
    assertThat(Instance.of(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/calendar/feed/secret.ics",
        "/calendar/feed/secret",
        "/v1/calendar/feed/secret.ics",
        "/CALENDAR/FEED/secret.ics",
        "/calendar/f%65ed/secret.ics",
        "/calendar/feed%2Fsecret.ics",
        "/calendar/feed/secret%zz",
        "/calendar/f%65ed/secret%zz",
        "/calendar/feed/a%0Asecret"
      })
  void what_opens_a_feed_is_left_out(String path) {
    assertThat(Instance.of(path)).isEqualTo("/calendar/feed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/notifications/unsubscribe/token",
        "/v1/notifications/unsubscribe/token",
        "/notifications/UNSUBSCRIBE/token",
        "/notifications/unsubscrib%65/token",
        "/notifications/unsubscribe%2Ftoken%zz"
      })
  void what_ends_mails_is_left_out(String path) {
    assertThat(Instance.of(path)).isEqualTo("/notifications/unsubscribe");
  }
}
