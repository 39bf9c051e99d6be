package io.culturebridge.google;

import static io.culturebridge.google.Person.booking;
import static io.culturebridge.google.Person.done;
import static io.culturebridge.google.Person.moved;
import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.calendar.CalendarAnswer.Gone;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import io.culturebridge.domain.calendar.CalendarEvent;
import io.culturebridge.domain.time.TimeSlot;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PublicationTest {

  private static final TimeSlot LATER = hourFrom("2025-11-16T09:00:00Z");
  private static final String ELSEWHERE = "https://meet.example.com/abc";

  private final Person person = new Person();

  @AfterEach
  void close() {
    person.close();
  }

  @Test
  void an_event_says_what_the_booking_says() {
    var booking = booking(null);

    var published = done(person.put(booking, null));
    var event = person.event();

    assertThat(published.id()).isEqualTo(booking.key().text()).isEqualTo(event.getId());
    assertThat(person.slots()).containsExactly(SLOT);
    assertThat(event.getSummary()).isEqualTo("Coaching session");
    assertThat(event.getDescription()).isEqualTo("With Jane Smith");
    assertThat(event.getStart().getTimeZone()).isEqualTo("America/New_York");
    assertThat(event.getStatus()).isEqualTo("confirmed");
    assertThat(event.getExtendedProperties().getPrivate())
        .isEqualTo(Map.of("culturebridge", booking.key().text()));
    assertThat(event.getAttendees()).isNull();
    assertThat(event.getReminders().getUseDefault()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"+02:00, UTC", "Z, UTC", "UTC, UTC", "GMT+3, UTC", "Asia/Kolkata, Asia/Kolkata"})
  void a_zone_is_told_by_a_name_google_knows(String zone, String told) {
    var b = booking(null);
    var event = new CalendarEvent(b.key(), SLOT, ZoneId.of(zone), "Coaching", "", null, true, 3);

    done(person.put(event, null));

    assertThat(person.event().getStart().getTimeZone()).isEqualTo(told);
    assertThat(person.event().getStatus()).isEqualTo("tentative");
    assertThat(person.event().getSequence()).isEqualTo(3);
    assertThat(person.slots()).containsExactly(SLOT);
  }

  @Test
  void an_insert_that_was_never_answered_is_not_repeated() {
    var booking = booking(null);
    person.google.faults().when(call -> call.method().equals("POST")).cutAfterActing(1);

    assertThat(person.put(booking, null)).isInstanceOf(Unclear.class);
    var again = done(person.put(booking, null));

    assertThat(person.slots()).containsExactly(SLOT);
    assertThat(again.link()).isNotNull();
    assertThat(person.requests("PUT")).isEmpty();
  }

  @Test
  void an_update_that_was_never_answered_is_not_repeated() {
    var booking = booking(null);
    var id = done(person.put(booking, null)).id();
    person.google.faults().when(call -> call.method().equals("PUT")).cutAfterActing(1);

    assertThat(person.put(moved(booking, LATER), id)).isInstanceOf(Unclear.class);
    done(person.put(moved(booking, LATER), id));

    assertThat(person.slots()).containsExactly(LATER);
    assertThat(person.requests("PUT")).hasSize(1);
  }

  @Test
  void an_event_that_moves_keeps_what_is_not_ours() {
    var booking = booking(null);
    var first = done(person.put(booking, null));
    person.account.changeEvent(
        first.id(), Map.of("colorId", "7", "location", "Room 5", "summary", "Mine"));

    var second = done(person.put(moved(booking, LATER), first.id()));
    var event = person.event();

    assertThat(second).isEqualTo(first);
    assertThat(event.getColorId()).isEqualTo("7");
    assertThat(event.getLocation()).isEqualTo("Room 5");
    assertThat(event.getSummary()).isEqualTo("Coaching session");
  }

  @Test
  void an_event_is_put_back_where_it_belongs() {
    var booking = booking(null);
    var id = done(person.put(booking, null)).id();
    var time = Map.of("dateTime", LATER.start().toString());
    var end = Map.of("dateTime", LATER.end().toString());
    person.account.changeEvent(
        id, Map.of("start", time, "end", end, "transparency", "transparent"));

    done(person.put(booking, id));

    assertThat(person.slots()).containsExactly(SLOT);
    assertThat(person.event().getTransparency()).isEqualTo("opaque");
  }

  @Test
  void an_event_deleted_before_its_making_was_ever_answered_is_gone() {
    var booking = booking(null);
    person.account.deleteEvent(done(person.put(booking, null)).id());

    assertThat(person.put(booking, null)).isEqualTo(new Gone<>());
    assertThat(person.account.events()).isEmpty();
  }

  @Test
  void an_event_deleted_while_it_is_changed_stays_deleted() {
    var booking = booking(null);
    var id = done(person.put(booking, null)).id();
    person
        .google
        .faults()
        .when(call -> {
          var writes = call.method().equals("PUT");
          if (writes && !person.account.events().isEmpty()) {
            person.account.deleteEvent(id);
          }
          return false;
        })
        .cutBeforeActing(1);

    assertThat(person.put(moved(booking, LATER), id)).isEqualTo(new Gone<>());
    assertThat(person.account.events()).isEmpty();
  }

  @Test
  void an_event_others_keep_changing_is_left_for_later() {
    var booking = booking(null);
    var id = done(person.put(booking, null)).id();
    person
        .google
        .faults()
        .when(call -> call.method().equals("PUT"))
        .answer(3, 412, GoogleErrors.JSON, GoogleErrors.body(412, "conditionNotMet"));

    assertThat(person.put(moved(booking, LATER), id)).isInstanceOf(Unclear.class);
    assertThat(person.requests("PUT")).hasSize(3);
  }

  @Test
  void a_place_to_meet_is_made_once() {
    var booking = booking(null);

    var first = done(person.put(booking, null));
    var second = done(person.put(booking, null));

    assertThat(first.link()).isNotNull().isEqualTo(second.link());
    assertThat(first.link().value()).hasHost("meet.google.com");
  }

  @Test
  void a_place_to_meet_that_is_settled_is_told_and_none_is_made() {
    var published = done(person.put(booking(ELSEWHERE), null));

    assertThat(published.link()).isNull();
    assertThat(person.event().getLocation()).isEqualTo(ELSEWHERE);
    assertThat(person.event().getConferenceData()).isNull();
  }

  @Test
  void a_place_to_meet_of_its_own_gives_way_to_the_one_that_is_settled() {
    var made = done(person.put(booking(null), null));

    done(person.put(booking(ELSEWHERE), made.id()));

    assertThat(person.event().getLocation()).isEqualTo(ELSEWHERE);
    assertThat(person.event().getHangoutLink()).isNull();
    assertThat(person.event().getConferenceData()).isNull();
  }

  @Test
  void a_place_to_meet_of_its_own_stays_where_it_is_the_one_that_is_settled() {
    var made = done(person.put(booking(null), null));
    assertThat(made.link()).isNotNull();

    var again = done(person.put(booking(made.link().value().toString()), made.id()));

    assertThat(again.link()).isEqualTo(made.link());
    assertThat(person.event().getConferenceData()).isNotNull();
  }

  @Test
  void a_place_to_meet_that_takes_a_moment_is_waited_for() {
    person.account.pendingConference();

    assertThat(done(person.put(booking(null), null)).link()).isNotNull();
  }

  @Test
  void an_event_is_made_though_its_place_to_meet_cannot_be_seen() {
    person.account.pendingConference();
    person.google.faults().when(call -> call.method().equals("GET")).answer(9, 500, Map.of(), "");

    var published = done(person.put(booking(null), null));

    assertThat(published.link()).isNull();
    assertThat(person.slots()).containsExactly(SLOT);
  }

  @ParameterizedTest
  @CsvSource({
    "https://meet.google.com/abc, true",
    "https://MEET.google.com/abc, true",
    "http://meet.google.com/abc, false",
    "https://meet.google.com.example.com/abc, false",
    "https://meet.google.com@example.com/abc, false",
    "https://someone@meet.google.com/abc, false",
    "https://meet.google.com:444/abc, false",
    "javascript:alert(1), false",
    "https://meet google com/, false"
  })
  void only_google_meet_is_a_place_to_meet(String link, boolean accepted) {
    var event = "{\"id\": \"made\", \"hangoutLink\": \"" + link + "\"}";
    person.google.faults().answer(1, 200, GoogleErrors.JSON, event);

    assertThat(done(person.put(booking(null), null)).link() != null).isEqualTo(accepted);
  }
}
