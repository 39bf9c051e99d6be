package io.culturebridge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Connected calendars from end to end, at each provider. */
final class CalendarJourneyTest {

  @RegisterExtension static final ConnectedService service = ConnectedService.polling(1);

  private static final StandInCalendars calendars = service.calendars();

  private int port;
  private Pair pair;

  @BeforeEach
  void meet() {
    port = service.port();
    pair = Pair.knownAt(port);
    // or a machine too slow to read calendars each second would close what is to be booked
    pair.publish("open", port);
  }

  @AtEachProvider
  void a_session_is_in_the_calendar_from_its_confirmation_to_its_end(String provider) {
    pair.connectCoach(calendars, provider, port);
    var booking = pair.session(Pair.slot(0), port);

    awaitEvent(provider, 0);
    Eventually.succeeds(
        () -> assertThat(pair.standing(booking, port)).containsExactly("not_connected", "synced"));
    var link = events(provider).getFirst().link();
    assertThat(link).startsWith("https://");
    var client = Api.as(pair.client(), port);
    assertThat(client.get("/booking/" + booking).text("meeting_link")).isEqualTo(link);
    assertThat(client.get("/booking/" + booking + "/history").body()).contains("meeting_link_set");

    assertThat(pair.move(booking, Pair.slot(5), port).status()).isEqualTo(200);
    awaitEvent(provider, 5);
    assertThat(events(provider).getFirst().meeting()).isEqualTo(link);

    assertThat(client.cancel(booking).status()).isEqualTo(204);
    Eventually.succeeds(() -> assertThat(events(provider)).isEmpty());
  }

  @AtEachProvider
  void a_session_confirmed_before_connecting_appears_after_connecting(String provider) {
    var booking = pair.session(Pair.slot(0), port);

    calendars.connect(provider, pair.client(), port);

    Eventually.succeeds(
        () -> assertThat(pair.standing(booking, port)).containsExactly("synced", "not_connected"));
    assertThat(calendars.events(provider, pair.client()))
        .singleElement()
        .satisfies(event -> assertThat(event.slot()).isEqualTo(Pair.slot(0)));
  }

  @AtEachProvider
  void both_people_have_an_event_each_and_meet_at_one_place(String provider) {
    pair.connectCoach(calendars, provider, port);
    calendars.connect(provider, pair.client(), port);

    var booking = pair.session(Pair.slot(0), port);

    Eventually.succeeds(() -> {
      assertThat(pair.standing(booking, port)).containsExactly("synced", "synced");
      var link = Api.as(pair.coach(), port).get("/booking/" + booking).text("meeting_link");
      assertThat(link).startsWith("https://");
      assertThat(events(provider)).singleElement().extracting(RemoteEvent::meeting).isEqualTo(link);
      assertThat(calendars.events(provider, pair.client()))
          .singleElement()
          .extracting(RemoteEvent::meeting)
          .isEqualTo(link);
    });
    assertThat(
            List.of(
                events(provider).getFirst(), calendars.events(provider, pair.client()).getFirst()))
        .extracting(RemoteEvent::link)
        .filteredOn(link -> !link.isEmpty())
        .hasSize(1);
  }

  @AtEachProvider
  void a_disconnected_calendar_is_left_alone(String provider) {
    var tokens = calendars.connect(provider, pair.coach(), port);
    var coach = Api.as(pair.coach(), port);
    assertThat(coach.get("/calendar/connections").list("connections"))
        .singleElement()
        .satisfies(connection ->
            assertThat(connection)
                .containsEntry("calendar_type", provider)
                .containsEntry("account", StandInCalendars.address(pair.coach()))
                .containsEntry("status", "connected"));

    assertThat(coach.send("DELETE", "/calendar/" + provider + "/connection", "").status())
        .isEqualTo(204);

    assertThat(coach.get("/calendar/connections").list("connections")).isEmpty();
    if (provider.equals("google")) {
      assertThat(calendars.provider(provider).requests())
          .filteredOn(request -> request.path().equals("/revoke"))
          .anySatisfy(request -> assertThat(request.body()).contains(tokens.text("refresh_token")));
    }
    var booking = pair.session(Pair.slot(0), port);
    assertThat(pair.standing(booking, port)).containsExactly("not_connected", "not_connected");
  }

  private List<RemoteEvent> events(String provider) {
    return calendars.events(provider, pair.coach());
  }

  private void awaitEvent(String provider, int slot) {
    Eventually.succeeds(() ->
        assertThat(events(provider))
            .singleElement()
            .satisfies(event -> assertThat(event.slot()).isEqualTo(Pair.slot(slot))));
  }
}
