package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People choose how they are told. */
class NotificationPreferencesTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final String STANDARD =
      "{\"email\":true,\"reminders_minutes_before\":[1440,60],\"language\":\"en\"}";

  private final Actor client = api.aClient();
  private final String path = "/users/" + client.id().value() + "/notification-preferences";

  private Reply put(String body) {
    return api.as(client).put(path, body);
  }

  private String chosen() {
    return api.as(client).get(path).has(200).body();
  }

  @Test
  void whoever_has_not_chosen_is_told_by_the_standard() {
    assertThat(chosen()).isEqualTo(STANDARD);
  }

  @Test
  void what_is_chosen_is_answered_and_kept() {
    var answer =
        put("{\"email\": false, \"reminders_minutes_before\": [30], \"language\": \"de\"}")
            .has(200);

    assertThat(answer.body())
        .isEqualTo("{\"email\":false,\"reminders_minutes_before\":[30],\"language\":\"de\"}");
    assertThat(answer.header("Cache-Control")).hasValue("no-store");
    assertThat(chosen()).isEqualTo(answer.body());
  }

  @Test
  void an_admin_chooses_for_somebody() {
    api.as(api.anAdmin()).put(path, "{\"email\": false}").has(200);

    assertThat(chosen()).contains("\"email\":false");
  }

  @Test
  void reminders_come_the_longest_first_and_each_once() {
    assertThat(put("{\"reminders_minutes_before\": [5, 40320, 60, 60]}").has(200).body())
        .contains("\"reminders_minutes_before\":[40320,60,5]");
  }

  @Test
  void an_empty_list_ends_the_reminders() {
    assertThat(put("{\"reminders_minutes_before\": []}").has(200).body())
        .isEqualTo("{\"email\":true,\"reminders_minutes_before\":[],\"language\":\"en\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"email\": null, \"reminders_minutes_before\": null, \"language\": null}",
        "{\"id\": \"323e4567-e89b-12d3-a456-426614174000\", \"sms\": true}"
      })
  void what_is_left_out_stays_as_it_is(String body) {
    put("{\"email\": false, \"reminders_minutes_before\": [15], \"language\": \"de\"}").has(200);

    assertThat(put(body).has(200).body())
        .isEqualTo("{\"email\":false,\"reminders_minutes_before\":[15],\"language\":\"de\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"email": "yes"}                           | email must be true or false
          {"email": 1}                               | email must be true or false
          {"reminders_minutes_before": 60}           | reminders_minutes_before must be a list
          {"reminders_minutes_before": "60"}         | reminders_minutes_before must be a list
          {"reminders_minutes_before": ["60"]}       | reminders_minutes_before must be a list of whole numbers
          {"reminders_minutes_before": [60.5]}       | reminders_minutes_before must be a list of whole numbers
          {"reminders_minutes_before": [null]}       | reminders_minutes_before must be a list of whole numbers
          {"reminders_minutes_before": [60, [30]]}   | reminders_minutes_before must be a list of whole numbers
          {"reminders_minutes_before": [4]}          | reminders_minutes_before must be between 5 and 40320
          {"reminders_minutes_before": [40321]}      | reminders_minutes_before must be between 5 and 40320
          {"reminders_minutes_before": [-60]}        | reminders_minutes_before must be between 5 and 40320
          {"reminders_minutes_before": [9999999999999999999]} | reminders_minutes_before must be between 5 and 40320
          {"reminders_minutes_before": [6,7,8,9,10,11]} | reminders_minutes_before must have at most 5 entries
          {"language": 1}                            | language must be a string
          {"language": "english!"}                   | language must be a language such as en
          {"language": "fr"}                         | language must be one of de, en
          {"language": ""}                           | language must be a language such as en
          {"email": 0, "language": 0}                | email must be true or false; language must be a string
          """)
  void what_is_wrong_is_refused_and_nothing_is_stored(String body, String sentence) {
    put(body).isProblem(400, sentence);

    assertThat(chosen()).isEqualTo(STANDARD);
  }
}
