package io.culturebridge.application.calendar;

import static io.culturebridge.testkit.CalendarFixtures.GOOGLE;
import static io.culturebridge.testkit.CalendarFixtures.OUTLOOK;
import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.application.calendar.FaultyCalendar.Call;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingChange;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.booking.ChangeType;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.LinkStatus;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Events follow their bookings. */
final class SyncCalendarTest {

  private static final TimeSlot LATER = hourFrom("2025-11-16T09:00:00Z");

  private final CalendarWorld world = new CalendarWorld();
  private final CalendarAccount account = world.connect(world.theCoach(), GOOGLE);

  @Test
  void a_confirmed_booking_becomes_one_event_with_a_place_to_meet() {
    var booking = world.confirmed();
    world.work();
    world.work();

    assertThat(events()).containsExactly(SLOT);
    assertThat(world.now(booking).meetingLink()).isNotNull();
    assertThat(historyOf(booking))
        .containsExactly(ChangeType.REQUESTED, ChangeType.CONFIRMED, ChangeType.MEETING_LINK_SET);
    assertThat(world.link(booking, account).status()).isEqualTo(LinkStatus.SYNCED);
    assertThat(world.link(booking, account).nextTry()).isNull();
    assertThat(world.google.calendars.count(Call.PUT)).isEqualTo(1);
  }

  @Test
  void the_place_is_set_in_the_name_of_whose_calendar_it_came_from() {
    var booking = world.confirmed();
    world.work();

    assertThat(world.storage.bookings().history(booking.id()).getLast().by())
        .isEqualTo(world.theCoach());
  }

  @Test
  void the_event_shows_what_the_participant_wants_to_know() {
    world.confirmed();
    world.work();

    var event = world.google.calendars.puts().getFirst();
    assertThat(event.summary()).isEqualTo("Coaching session with John Doe");
    assertThat(event.zone()).isEqualTo(ZoneId.of("Europe/Madrid"));
    assertThat(event.tentative()).isFalse();
    assertThat(event.link()).isNull();
  }

  @Test
  void a_booking_that_is_not_confirmed_stays_out() {
    world.requested(SLOT);
    world.work();

    assertThat(events()).isEmpty();
  }

  @Test
  void a_moved_booking_moves_its_event() {
    var booking = world.confirmed();
    world.work();
    world.move(booking, LATER);
    world.work();

    assertThat(events()).containsExactly(LATER);
  }

  @Test
  void a_cancelled_booking_takes_its_event_along() {
    var booking = world.confirmed();
    world.work();
    world.cancel(booking);
    world.work();

    assertThat(events()).isEmpty();
    assertThat(world.link(booking, account).eventId()).isNull();
    assertThat(world.link(booking, account).status()).isEqualTo(LinkStatus.SYNCED);
  }

  @Test
  void a_completed_booking_keeps_its_event() {
    var booking = world.confirmed();
    world.work();
    world.become(booking, BookingStatus.COMPLETED);
    world.work();

    assertThat(events()).containsExactly(SLOT);
  }

  @Test
  void an_event_the_owner_deleted_comes_back_under_another_key_when_the_booking_changes() {
    var booking = world.confirmed();
    world.work();
    world.calendar(account).personDeletes(eventId(booking));
    world.work();
    assertThat(events()).isEmpty();

    world.move(booking, LATER);
    world.work();

    assertThat(events()).containsExactly(LATER);
    assertThat(world.link(booking, account).generation()).isEqualTo(1);
    assertThat(world.link(booking, account).status()).isEqualTo(LinkStatus.SYNCED);
  }

  @Test
  void an_event_the_owner_deleted_need_not_be_removed_again() {
    var booking = world.confirmed();
    world.work();
    world.calendar(account).personDeletes(eventId(booking));
    world.cancel(booking);
    world.work();

    assertThat(events()).isEmpty();
    assertThat(world.link(booking, account).status()).isEqualTo(LinkStatus.SYNCED);
  }

  @Test
  void both_participants_get_an_event_with_one_place_to_meet() {
    var clients = world.connect(world.theClient(), GOOGLE);
    var booking = world.confirmed();
    world.work();
    world.work();

    assertThat(world.calendar(clients).liveEvents()).containsExactly(SLOT);
    assertThat(events()).containsExactly(SLOT);
    assertThat(historyOf(booking)).containsOnlyOnce(ChangeType.MEETING_LINK_SET);
    var place = Objects.requireNonNull(world.now(booking).meetingLink());
    assertThat(world.google.calendars.puts().getLast().link()).isEqualTo(place);
    assertThat(world.google.calendars.puts()).hasSize(2);
  }

  @Test
  void a_provider_without_places_to_meet_shows_the_one_of_the_other() {
    var clients = world.connect(world.theClient(), OUTLOOK);
    var booking = world.confirmed();
    world.work();
    world.work();

    assertThat(world.calendar(clients).liveEvents()).containsExactly(SLOT);
    assertThat(world.outlook.calendars.puts().getLast().link())
        .isEqualTo(Objects.requireNonNull(world.now(booking).meetingLink()));
    assertThat(world.link(booking, clients).sequence())
        .isEqualTo(world.now(booking).revision().sequence());
  }

  @Test
  void a_backlog_of_any_length_is_worked_off_in_one_run() {
    IntStream.range(0, 130)
        .forEach(day ->
            world.confirmed(TimeSlot.of(SLOT.start().plusSeconds(86_400L * day), SLOT.duration())));
    world.work();

    assertThat(events()).hasSize(130);
  }

  @Test
  void a_backlog_with_an_old_token_renews_it_once() {
    world.clock.advance(Duration.ofHours(1));
    IntStream.range(10, 20)
        .forEach(day -> world.confirmed(hourFrom("2025-11-" + day + "T09:00:00Z")));
    world.work();
    world.workAfter(Duration.ofSeconds(1));

    assertThat(events()).hasSize(10);
    assertThat(world.google.authorizer.refreshes()).hasSize(1);
  }

  private List<TimeSlot> events() {
    return world.calendar(account).liveEvents();
  }

  private String eventId(Booking booking) {
    return Objects.requireNonNull(world.link(booking, account).eventId());
  }

  private List<ChangeType> historyOf(Booking booking) {
    return world.storage.bookings().history(booking.id()).stream()
        .map(BookingChange::type)
        .toList();
  }
}
