package io.culturebridge.outlook;

import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarEvent;
import io.culturebridge.domain.calendar.PublishedEvent;
import io.culturebridge.domain.time.TimeSlot;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class TeamsTest {

  private static final TimeSlot LATER = hourFrom("2025-11-16T09:00:00Z");
  private static final String ELSEWHERE = "https://meet.google.com/abc-defg-hij";

  private final Outlook outlook = new Outlook();
  private final CalendarEvent event = Outlook.event(SLOT, null);

  @AfterEach
  void close() {
    outlook.close();
  }

  @Test
  void teams_makes_a_place_where_none_is_settled() {
    var published = put(event, null);

    assertThat(linkOf(published)).startsWith("https://teams.microsoft.com/l/meetup-join/");
    assertThat(body()).contains("With John Doe", linkOf(published));
  }

  @Test
  void the_place_and_the_way_in_outlive_every_change() {
    var first = put(event, null);

    var moved = put(Outlook.event(event.key(), LATER, null), first.id());
    var settled = put(Outlook.event(event.key(), SLOT, linkOf(first)), first.id());

    assertThat(moved).isEqualTo(first);
    assertThat(settled).isEqualTo(first);
    assertThat(body()).contains(linkOf(first));
  }

  @Test
  void a_place_settled_elsewhere_is_written_down_and_no_other_made() {
    var published = put(Outlook.event(SLOT, ELSEWHERE), null);

    assertThat(published.link()).isNull();
    assertThat(live().path("location").path("displayName").asString()).isEqualTo(ELSEWHERE);
    assertThat(body()).contains(ELSEWHERE);
    assertThat(live().path("isOnlineMeeting").asBoolean(false)).isFalse();
  }

  @Test
  void a_place_settled_elsewhere_later_is_the_only_one_shown() {
    var first = put(event, null);

    var settled = put(Outlook.event(event.key(), SLOT, ELSEWHERE), first.id());

    assertThat(settled.link()).isNull();
    assertThat(live().path("location").path("displayName").asString()).isEqualTo(ELSEWHERE);
    assertThat(body()).contains(ELSEWHERE).doesNotContain("teams.microsoft.com");
  }

  @Test
  void a_personal_account_gets_the_event_without_a_place() {
    outlook.account.personal();

    var made = put(event, null);
    var moved = put(Outlook.event(event.key(), LATER, null), made.id());

    assertThat(made.link()).isNull();
    assertThat(moved).isEqualTo(made);
    assertThat(Outlook.slotOf(live())).isEqualTo(LATER);
  }

  @Test
  void a_place_that_is_not_at_teams_is_nobodys_place() {
    outlook
        .microsoft
        .faults()
        .when(request -> request.method().equals("POST"))
        .answer(
            1,
            201,
            Map.of(),
            """
            {"id": "AAMk", "isOnlineMeeting": true,
             "onlineMeeting": {"joinUrl": "https://teams.microsoft.com.evil.example/"}}
            """);

    assertThat(put(event, null)).isEqualTo(new PublishedEvent("AAMk", null));
  }

  @Test
  void a_place_that_is_not_there_yet_is_none_yet() {
    outlook
        .microsoft
        .faults()
        .when(request -> request.method().equals("POST"))
        .answer(
            1, 201, Map.of(), "{\"id\":\"AAMk\",\"isOnlineMeeting\":true,\"onlineMeeting\":null}");

    assertThat(put(event, null)).isEqualTo(new PublishedEvent("AAMk", null));
  }

  @Test
  void microsofts_own_model_knows_all_that_is_sent() {
    var first = put(event, null);
    put(Outlook.event(event.key(), LATER, null), first.id());
    put(Outlook.event(event.key(), LATER, ELSEWHERE), first.id());
    put(Outlook.event(event.key(), LATER, null), first.id());
    put(Outlook.event(SLOT, ELSEWHERE), null);

    var sent =
        outlook.microsoft.requests().stream().filter(request -> !request.body().isEmpty()).toList();
    assertThat(sent).hasSize(5).allSatisfy(request -> GraphModel.accepts(request.body()));
    var posted = GraphModel.parsed(sent.getFirst().body());
    assertThat(posted.getTransactionId()).isEqualTo(event.key().text());
    assertThat(posted.getIsOnlineMeeting()).isTrue();
    assertThat(posted.getOnlineMeetingProvider()).hasToString("TeamsForBusiness");
    assertThat(posted.getShowAs()).hasToString("Busy");
  }

  private PublishedEvent put(CalendarEvent wanted, @Nullable String id) {
    var answer = outlook.provider.put(outlook.token, wanted, id);
    assertThat(answer).isInstanceOf(Done.class);
    return ((Done<PublishedEvent>) answer).value();
  }

  private static String linkOf(PublishedEvent event) {
    return Objects.requireNonNull(event.link()).value().toString();
  }

  private String body() {
    return live().path("body").path("content").asString();
  }

  private JsonNode live() {
    assertThat(outlook.account.events()).hasSize(1);
    return outlook.account.events().getFirst();
  }
}
