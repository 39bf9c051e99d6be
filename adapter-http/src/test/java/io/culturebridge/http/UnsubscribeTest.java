package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The link in every mail that ends them. */
class UnsubscribeTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private final Actor client = api.aClient();
  private final String link = Notifications.unsubscribing(client.id());

  private String preferences() {
    return api.as(client).get("/users/" + client.id().value() + "/notification-preferences").body();
  }

  @Test
  void following_the_link_asks_and_changes_nothing() {
    var page = api.anybody().get(link).has(200);

    assertThat(page.header("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(page.body()).containsOnlyOnce("<button>").contains("<form method=\"post\">");
    assertThat(preferences()).contains("\"email\":true");
  }

  @Test
  void one_click_ends_the_mails_and_nothing_else() {
    var before = preferences();

    var page = oneClick("List-Unsubscribe=One-Click").has(200);

    assertThat(page.body()).contains("You will get no more e-mails").doesNotContain("<form");
    assertThat(preferences()).isEqualTo(before.replace("\"email\":true", "\"email\":false"));
  }

  @Test
  void doing_it_again_changes_nothing() {
    oneClick("List-Unsubscribe=One-Click").has(200);
    oneClick("List-Unsubscribe=One-Click").has(200);

    assertThat(preferences()).contains("\"email\":false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "anything=else", "{\"json\": true}", "\u0000"})
  void whatever_the_form_says_the_address_is_what_counts(String form) {
    oneClick(form).has(200);

    assertThat(preferences()).contains("\"email\":false");
  }

  private Reply oneClick(String form) {
    return api.anybody()
        .with("Content-Type", "application/x-www-form-urlencoded")
        .with("Origin", "null")
        .post(link, form);
  }

  @Test
  void pages_load_nothing_and_are_kept_and_passed_on_by_nobody() {
    for (var page : List.of(api.anybody().get(link), oneClick(""), api.anybody().get(link + "x"))) {
      assertThat(page.header("Cache-Control")).hasValue("no-store");
      assertThat(page.header("Referrer-Policy")).hasValue("no-referrer");
      assertThat(page.header("Content-Security-Policy").orElseThrow())
          .startsWith("default-src 'none'; style-src 'sha256-")
          .contains("form-action 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(page.header("Set-Cookie")).isEmpty();
      assertThat(page.body()).doesNotContain("<script", "src=", "http", client.id().toString());
    }
  }

  @Test
  void a_link_that_is_not_ours_is_not_found_and_not_repeated() {
    for (var path : List.of(link + "x", "/notifications/unsubscribe/" + "y".repeat(5_000))) {
      assertNotFound(api.anybody().get(path));
      assertNotFound(api.anybody().post(path, ""));
    }
    assertThat(preferences()).contains("\"email\":true");
  }

  private static void assertNotFound(Reply reply) {
    reply.isProblem(404, "Unsubscribe link not found");
    assertThat(reply.text("instance")).isEqualTo("/notifications/unsubscribe");
  }
}
