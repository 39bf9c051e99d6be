package io.culturebridge.testkit;

import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static io.culturebridge.testkit.Fixtures.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.calendar.BusyChanges;
import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarAnswer.Gone;
import io.culturebridge.domain.calendar.CalendarEvent;
import io.culturebridge.domain.calendar.CalendarProvider;
import io.culturebridge.domain.calendar.EventKey;
import io.culturebridge.domain.calendar.PublishedEvent;
import io.culturebridge.domain.time.TimeSlot;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every adapter of {@code CalendarProvider} keeps to. */
public interface CalendarProviderContract {

  TimeSlot WINDOW = slot("2025-11-01T00:00:00Z", "2026-11-01T00:00:00Z");
  TimeSlot LATER = hourFrom("2025-11-16T09:00:00Z");

  CalendarProvider provider();

  /** Opens one and the same calendar throughout a test, empty at its start. */
  String accessToken();

  /** When each event in the calendar takes place that nobody has deleted. */
  List<TimeSlot> liveEvents();

  /** As the person does, not through the provider; returns the event's id. */
  String personAdds(TimeSlot slot);

  /** As the person does, not through the provider. */
  void personDeletes(String eventId);

  /** From now on no cursor given before is accepted. */
  void expireCursors();

  @Test
  default void putting_an_event_again_leaves_one() {
    var event = event(SLOT);

    var first = put(event, null);
    var unanswered = put(event, null);
    var known = put(event, first.id());

    assertThat(unanswered.id()).isEqualTo(first.id());
    assertThat(known.id()).isEqualTo(first.id());
    assertThat(liveEvents()).containsExactly(SLOT);
  }

  @Test
  default void putting_an_event_from_many_sides_at_once_leaves_one() {
    var event = event(SLOT);
    Callable<PublishedEvent> side = () -> put(event, null);

    var race = Race.of(List.of(side, side, side));

    assertThat(race.results().stream().map(PublishedEvent::id).distinct()).hasSize(1);
    assertThat(liveEvents()).containsExactly(SLOT);
  }

  @Test
  default void an_event_that_moves_keeps_its_id() {
    var event = event(SLOT);
    var first = put(event, null);

    var moved = put(at(LATER, event), first.id());

    assertThat(moved.id()).isEqualTo(first.id());
    assertThat(liveEvents()).containsExactly(LATER);
  }

  @Test
  default void an_event_whose_making_was_never_answered_is_made_equal() {
    var event = event(SLOT);
    put(event, null);

    put(at(LATER, event), null);

    assertThat(liveEvents()).containsExactly(LATER);
  }

  @Test
  default void an_event_deleted_in_the_calendar_is_gone_until_its_next_generation() {
    var event = event(SLOT);
    var id = put(event, null).id();
    personDeletes(id);

    assertThat(answerTo(event, id)).isEqualTo(new Gone<>());
    assertThat(liveEvents()).isEmpty();

    var next = put(of(event.key().next(), SLOT), null);

    assertThat(next.id()).isNotEqualTo(id);
    assertThat(liveEvents()).containsExactly(SLOT);
  }

  @Test
  default void a_new_event_is_made_and_put_from_then_on() {
    var event = event(SLOT);

    var made = done(provider().make(accessToken(), event));
    var unanswered = done(provider().make(accessToken(), event));
    assertThat(unanswered.id()).isEqualTo(made.id());
    assertThat(liveEvents()).containsExactly(SLOT);

    assertThat(put(at(LATER, event), null).id()).isEqualTo(made.id());
    assertThat(liveEvents()).containsExactly(LATER);
  }

  @Test
  default void an_event_made_from_many_sides_at_once_is_one() {
    var event = event(SLOT);
    Callable<PublishedEvent> first = () -> done(provider().make(accessToken(), event));
    Callable<PublishedEvent> late = () -> put(event, null);

    var race = Race.of(List.of(first, late, late));

    assertThat(race.results().stream().map(PublishedEvent::id).distinct()).hasSize(1);
    assertThat(liveEvents()).containsExactly(SLOT);
  }

  @Test
  default void keys_are_kept_apart() {
    put(event(SLOT), null);
    put(event(SLOT), null);

    assertThat(liveEvents()).containsExactly(SLOT, SLOT);
  }

  @Test
  default void an_event_is_removed_once() {
    var event = event(SLOT);
    var id = put(event, null).id();

    assertThat(remove(event, id)).isTrue();
    assertThat(liveEvents()).isEmpty();
    assertThat(remove(event, id)).isFalse();
  }

  @Test
  default void an_event_whose_making_was_never_answered_is_removed() {
    var event = event(SLOT);
    put(event, null);
    put(event(LATER), null);

    assertThat(remove(event, null)).isTrue();
    assertThat(liveEvents()).containsExactly(LATER);
    assertThat(remove(event, null)).isFalse();
  }

  @Test
  default void an_event_never_made_is_not_there_to_remove() {
    assertThat(remove(event(SLOT), null)).isFalse();
  }

  @Test
  default void what_keeps_the_person_busy_is_known_whole_at_first() {
    var id = personAdds(SLOT);

    var busy = busy(null);

    assertThat(busy.whole()).isTrue();
    assertThat(busy.busy()).containsOnlyKeys(id).containsEntry(id, SLOT);
  }

  @Test
  default void our_own_events_keep_nobody_busy() {
    put(event(SLOT), null);
    var begun = busy(null);
    put(event(LATER), null);

    assertThat(begun.busy()).isEmpty();
    assertThat(busy(begun.cursor()).busy()).isEmpty();
  }

  @Test
  default void only_changes_are_told_after_that() {
    var early = personAdds(SLOT);
    var begun = busy(null);
    var late = personAdds(LATER);
    personDeletes(early);

    var changes = busy(begun.cursor());

    assertThat(changes.whole()).isFalse();
    assertThat(changes.busy()).containsOnlyKeys(late).containsEntry(late, LATER);
    assertThat(changes.free()).contains(early).doesNotContain(late);
    assertThat(busy(changes.cursor()).busy()).isEmpty();
  }

  @Test
  default void a_cursor_that_has_become_too_old_is_gone() {
    var cursor = busy(null).cursor();
    expireCursors();

    assertThat(provider().busyChanges(accessToken(), cursor, WINDOW)).isEqualTo(new Gone<>());
    assertThat(busy(null).whole()).isTrue();
  }

  /** Somebody's booking, as it is put into a calendar. */
  static CalendarEvent event(TimeSlot slot) {
    return of(new EventKey(BookingId.next(Fixtures.NOW), Fixtures.aClient().user(), 0), slot);
  }

  private static CalendarEvent at(TimeSlot slot, CalendarEvent event) {
    return of(event.key(), slot);
  }

  private static CalendarEvent of(EventKey key, TimeSlot slot) {
    var zone = ZoneId.of("Europe/Madrid");
    return new CalendarEvent(key, slot, zone, "Coaching session", "Notes", null, false, 0);
  }

  private CalendarAnswer<PublishedEvent> answerTo(CalendarEvent event, @Nullable String id) {
    return provider().put(accessToken(), event, id);
  }

  private PublishedEvent put(CalendarEvent event, @Nullable String id) {
    return done(answerTo(event, id));
  }

  private boolean remove(CalendarEvent event, @Nullable String id) {
    return done(provider().remove(accessToken(), event.key(), id));
  }

  private BusyChanges busy(@Nullable String cursor) {
    return done(provider().busyChanges(accessToken(), cursor, WINDOW));
  }

  private static <T> T done(CalendarAnswer<T> answer) {
    assertThat(answer).isInstanceOf(Done.class);
    return ((Done<T>) answer).value();
  }
}
