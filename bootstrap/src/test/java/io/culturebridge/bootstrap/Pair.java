package io.culturebridge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.bootstrap.Api.Answer;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.people.UserId;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A coach and a client whom no other test knows. */
record Pair(Person coach, Person client) {

  static final Duration SESSION = Duration.ofMinutes(60);

  /** A coach is known from the first request on. */
  static Pair knownAt(int port) {
    var pair = new Pair(somebody(Role.COACH), somebody(Role.CLIENT));
    assertThat(Api.as(pair.coach, port).get("/me").status()).isEqualTo(200);
    return pair;
  }

  /** A pair that mails reach, of whom both are known. */
  static Pair reachableAt(int port) {
    var pair = new Pair(reachable(Role.COACH, "Jane Smith"), reachable(Role.CLIENT, "John Doe"));
    for (var person : List.of(pair.coach, pair.client)) {
      assertThat(Api.as(person, port).get("/me").status()).isEqualTo(200);
    }
    return pair;
  }

  private static Person reachable(Role role, String name) {
    var nobody = somebody(role);
    var address = StandInCalendars.address(nobody);
    return new Person(nobody.id(), role, name, address, true, nobody.timezone());
  }

  private static Person somebody(Role role) {
    return Person.of(new UserId(UUID.randomUUID()), role);
  }

  /** Of many slots, an hour each; none is so near that a reminder is due. */
  static TimeSlot slot(int number) {
    var first = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(3));
    return TimeSlot.of(first.plus(Duration.ofHours(number)), SESSION);
  }

  Answer book(TimeSlot slot, int port) {
    return Api.as(client, port)
        .send(
            "POST",
            "/booking",
            "{\"coach_id\":\"%s\",\"session_datetime\":\"%s\",\"duration_minutes\":60}"
                .formatted(coach.id().value(), slot.start()));
  }

  /**
   * Offers every hour of every day.
   *
   * @param unreadable what becomes of them when the calendar cannot be read
   */
  void publish(String unreadable, int port) {
    var schedule =
        """
        {"timezone": "UTC", "slots": [], "when_calendar_unreadable": "%s",
         "recurring": [{"rrule": "FREQ=DAILY", "start_date": "2026-01-01",
                        "start": "00:00", "end": "24:00"}]}
        """
            .formatted(unreadable);
    var path = "/coaches/" + coach.id().value() + "/schedule";
    var published = Api.as(coach, port).send("PUT", path, schedule);
    assertThat(published.status()).as(published.body()).isEqualTo(200);
  }

  Answer confirm(String booking, int port) {
    return Api.as(coach, port).become(booking, "confirmed");
  }

  /** A session both have agreed on. */
  String session(TimeSlot slot, int port) {
    var booking = book(slot, port);
    assertThat(booking.status()).as(booking.body()).isEqualTo(201);
    assertThat(confirm(booking.id(), port).status()).isEqualTo(200);
    return booking.id();
  }

  Answer move(String booking, TimeSlot slot, int port) {
    return Api.as(client, port)
        .send(
            "PATCH",
            "/booking/" + booking,
            "{\"session_datetime\":\"%s\"}".formatted(slot.start()));
  }

  /**
   * Has the coach connect a calendar, and waits until it is known when they are busy; the answer
   * holds tokens.
   */
  Answer connectCoach(StandInCalendars calendars, String provider, int port) {
    var tokens = calendars.connect(provider, coach, port);
    Eventually.succeeds(() -> assertThat(new Offers(this, port).reasons(slot(0))).isEmpty());
    return tokens;
  }

  /** Has the coach sync a booking with the calendar they have connected. */
  Answer sync(String booking, String provider, int port) {
    return Api.as(coach, port)
        .send(
            "POST",
            "/calendar/sync-booking",
            "{\"booking_id\":\"%s\",\"calendar_type\":\"%s\"}".formatted(booking, provider));
  }

  /** All their bookings, also those of which the answer was lost. */
  List<String> bookings(int port) {
    var api = Api.as(client, port);
    var list = "/booking/client/" + client.id().value() + "?limit=100&skip=";
    int total = Integer.parseInt(api.get(list + 0).text("total"));
    return IntStream.iterate(0, skip -> skip < total, skip -> skip + 100)
        .boxed()
        .flatMap(skip -> api.get(list + skip).list("bookings").stream())
        .map(booking -> String.valueOf(booking.get("id")))
        .toList();
  }

  /** How far a booking has come, the client first. */
  List<String> standing(String booking, int port) {
    return Api.as(client, port)
        .get("/booking/" + booking + "/calendar")
        .list("participants")
        .stream()
        .map(participant -> String.valueOf(participant.get("status")))
        .toList();
  }
}
