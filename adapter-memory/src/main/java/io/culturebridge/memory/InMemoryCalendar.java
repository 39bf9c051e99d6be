package io.culturebridge.memory;

import io.culturebridge.domain.booking.MeetingLink;
import io.culturebridge.domain.calendar.BusyChanges;
import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarAnswer.Gone;
import io.culturebridge.domain.calendar.CalendarEvent;
import io.culturebridge.domain.calendar.EventKey;
import io.culturebridge.domain.calendar.PublishedEvent;
import io.culturebridge.domain.time.TimeSlot;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody's calendar, as its owner and its provider see it. */
public final class InMemoryCalendar {

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final List<String> changed = new ArrayList<>();
  private final @Nullable String meetingHost;
  private int cursorsOf;

  InMemoryCalendar(@Nullable String meetingHost) {
    this.meetingHost = meetingHost;
  }

  /** What stands in it that nobody has deleted, in the order it was entered. */
  public synchronized List<TimeSlot> liveEvents() {
    return entries.values().stream().filter(Entry::live).map(Entry::slot).toList();
  }

  /** The owner enters something; its id. */
  public synchronized String personAdds(TimeSlot slot) {
    var id = "own-" + entries.size();
    keep(new Entry(id, slot, false, true, null));
    return id;
  }

  /** The owner deletes an event, ours or not. */
  public synchronized void personDeletes(String id) {
    delete(entry(id).orElseThrow());
  }

  /** No cursor given so far is good any more. */
  public synchronized void expireCursors() {
    cursorsOf++;
  }

  synchronized CalendarAnswer<PublishedEvent> put(CalendarEvent event) {
    var id = event.key().text();
    var known = entry(id);
    if (known.filter(entry -> !entry.live()).isPresent()) {
      return new Gone<>();
    }
    var place = known.isPresent() ? known.get().place() : newPlace(event);
    keep(new Entry(id, event.slot(), true, true, place));
    return new Done<>(new PublishedEvent(id, place));
  }

  private @Nullable MeetingLink newPlace(CalendarEvent event) {
    return meetingHost == null || event.link() != null
        ? null
        : new MeetingLink(URI.create("https://" + meetingHost + "/" + entries.size()));
  }

  synchronized CalendarAnswer<Boolean> remove(EventKey key) {
    var known = entry(key.text()).filter(Entry::live);
    known.ifPresent(this::delete);
    return new Done<>(known.isPresent());
  }

  synchronized CalendarAnswer<BusyChanges> busyChanges(@Nullable String cursor, TimeSlot window) {
    if (cursor == null) {
      return new Done<>(changes(true, 0, window));
    }
    var parts = cursor.split("-", 2);
    return Integer.parseInt(parts[0]) == cursorsOf
        ? new Done<>(changes(false, Integer.parseInt(parts[1]), window))
        : new Gone<>();
  }

  private BusyChanges changes(boolean whole, int since, TimeSlot window) {
    var seen =
        changed.subList(since, changed.size()).stream()
            .distinct()
            .flatMap(id -> entry(id).stream())
            .filter(entry -> !entry.ours())
            .toList();
    var busy = seen.stream().filter(entry -> entry.isBusyIn(window));
    var free = seen.stream().filter(entry -> !entry.isBusyIn(window));
    return new BusyChanges(
        whole,
        busy.collect(Collectors.toMap(Entry::id, Entry::slot)),
        free.map(Entry::id).collect(Collectors.toSet()),
        cursorsOf + "-" + changed.size());
  }

  private Optional<Entry> entry(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  private void delete(Entry entry) {
    keep(new Entry(entry.id, entry.slot, entry.ours, false, entry.place));
  }

  private void keep(Entry entry) {
    entries.put(entry.id, entry);
    changed.add(entry.id);
  }

  private record Entry(
      String id, TimeSlot slot, boolean ours, boolean live, @Nullable MeetingLink place) {

    boolean isBusyIn(TimeSlot window) {
      return live && slot.overlaps(window);
    }
  }
}
