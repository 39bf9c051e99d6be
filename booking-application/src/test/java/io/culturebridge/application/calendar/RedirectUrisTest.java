package io.culturebridge.application.calendar;

import static io.culturebridge.testkit.CalendarFixtures.GOOGLE;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.culturebridge.domain.Rejection;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RedirectUrisTest {

  private static final RedirectUris LISTED =
      new RedirectUris(Set.of("https://app.example.com/back"), false);
  private static final RedirectUris LOOPBACK = new RedirectUris(Set.of(), true);

  @Test
  void a_listed_address_is_allowed() {
    assertThatCode(() -> LISTED.require("https://app.example.com/back")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/back",
        "//app.example.com/back",
        "https://app.example.com",
        "https://app.example.com/",
        "https://app.example.com/back/",
        "https://app.example.com/back/more",
        "https://app.example.com/back/../back",
        "https://app.example.com/back?next=https://evil.example",
        "https://app.example.com/back#",
        "https://app.example.com/back#there",
        "https://app.example.com./back",
        "https://app.example.com:443/back",
        "https://app.example.com%2Fback",
        "https://app.example.com/%62ack",
        "https://app.example.com\\back",
        "https://app.example.com/BACK",
        "https://APP.example.com/back",
        "HTTPS://app.example.com/back",
        "http://app.example.com/back",
        "https://me@app.example.com/back",
        "https://app.example.com@evil.example/back",
        "https://evil.example/back",
        "https://app.example.com.evil.example/back",
        " https://app.example.com/back",
        "https://app.example.com/back\n",
        "http://localhost/back",
        "javascript:alert(1)"
      })
  void nothing_but_the_letter_of_a_listed_address_is_allowed(String uri) {
    assertRefused(LISTED, uri);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost",
        "http://localhost/",
        "http://localhost:5173/calendar/back",
        "http://127.0.0.1:8000/a_b~c-d"
      })
  void in_development_any_plain_path_of_this_machine_is_allowed(String uri) {
    assertThatCode(() -> LOOPBACK.require(uri)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://localhost/back",
        "http://localhost./back",
        "http://LOCALHOST/back",
        "http://localhost.evil.example/back",
        "http://localhost@evil.example/",
        "http://me@localhost/",
        "http://localhost:80@evil.example/",
        "http://localhost\\@evil.example/",
        "http://localhost:/back",
        "http://localhost:0/back",
        "http://localhost:123456/back",
        "http://localhost/back?next=x",
        "http://localhost/back#there",
        "http://localhost/../back",
        "http://localhost/%2e%2e",
        "http://localhost/back\n",
        "http://127.0.0.2/back",
        "http://127.1/back",
        "http://0.0.0.0/back",
        "http://[::1]/back",
        "http://evil.example/http://localhost/",
        "ftp://localhost/back"
      })
  void in_development_nothing_else_is_allowed(String uri) {
    assertRefused(LOOPBACK, uri);
  }

  @Test
  void no_address_is_made_and_no_code_sent_for_one_that_is_not_allowed() {
    var world = new CalendarWorld();
    var connectCalendar = world.connectCalendar();
    var evil = "https://evil.example/back";

    assertThat(rejectionOf(() -> connectCalendar.authorize(world.theCoach(), GOOGLE, evil)))
        .isEqualTo(new Rejection.RedirectUriNotAllowed());
    assertThat(
            rejectionOf(
                () -> connectCalendar.exchange(world.theCoach(), GOOGLE, evil, "code", "state")))
        .isEqualTo(new Rejection.RedirectUriNotAllowed());
    assertThat(world.google.authorizer.requests()).isEmpty();
    assertThat(world.google.people.exchanges()).isEmpty();
  }

  private static void assertRefused(RedirectUris uris, String uri) {
    assertThat(rejectionOf(() -> uris.require(uri)))
        .isEqualTo(new Rejection.RedirectUriNotAllowed());
  }
}
