package io.culturebridge.memory;

import io.culturebridge.domain.availability.CalendarBusy;
import io.culturebridge.domain.calendar.BusyChanges;
import io.culturebridge.domain.calendar.BusyCopy;
import io.culturebridge.domain.calendar.BusyTimesRepository;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarConnection;
import io.culturebridge.domain.people.UserId;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link BusyTimesRepository} in memory. */
public final class InMemoryBusyTimes implements BusyTimesRepository {

  private final Map<CalendarAccount, Copy> copies = new HashMap<>();
  private final InMemoryCalendarConnections connections;
  private final InMemoryCalendarLinks links;

  public InMemoryBusyTimes(InMemoryCalendarConnections connections, InMemoryCalendarLinks links) {
    this.connections = connections;
    this.links = links;
  }

  @Override
  public Optional<BusyCopy> copy(CalendarAccount account) {
    return known(account).map(Copy::copy);
  }

  @Override
  public synchronized void apply(
      CalendarConnection connection, BusyChanges changes, BusyCopy copy) {
    if (connections.find(connection.account()).filter(connection::isOfRun).isPresent()) {
      apply(connection.account(), changes, copy);
    }
  }

  private void apply(CalendarAccount account, BusyChanges changes, BusyCopy copy) {
    var busy = new HashMap<String, TimeSlot>();
    if (!changes.whole()) {
      known(account).ifPresent(before -> busy.putAll(before.busy));
      busy.keySet().removeAll(changes.free());
    }
    busy.putAll(changes.busy());
    connections
        .connectedAs(account)
        .ifPresent(version -> copies.put(account, new Copy(version, copy, Map.copyOf(busy))));
  }

  @Override
  public Set<CalendarAccount> stale(Instant readBefore, Instant now) {
    return connections
        .all()
        .filter(connection -> connection.isUsable() && !connection.isPausedAt(now))
        .map(CalendarConnection::account)
        .filter(
            account -> copy(account).filter(copy -> copy.readAt().isAfter(readBefore)).isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What the calendars of the person say of the window; null when none is connected. */
  @Nullable CalendarBusy of(UserId owner, TimeSlot window) {
    var connected = connections.connected(owner);
    if (connected.isEmpty()) {
      return null;
    }
    var busy = busy(connected, window);
    return connected.stream().allMatch(this::isReadable)
        ? new CalendarBusy(busy, covered(connected), goodUntil(connected))
        : CalendarBusy.unreadable(busy);
  }

  private boolean isReadable(CalendarConnection connection) {
    return connection.isUsable() && copy(connection.account()).isPresent();
  }

  private TimeSlots busy(List<CalendarConnection> connected, TimeSlot window) {
    return TimeSlots.of(
        connected.stream()
            .map(CalendarConnection::account)
            .flatMap(this::busyTimes)
            .filter(window::overlaps)
            .toList());
  }

  /** A booking must not stand in its own way. */
  private Stream<TimeSlot> busyTimes(CalendarAccount account) {
    return known(account).stream()
        .flatMap(copy -> copy.busy.entrySet().stream())
        .filter(event -> !links.haveEvent(account, event.getKey()))
        .map(Map.Entry::getValue);
  }

  private TimeSlots covered(List<CalendarConnection> connected) {
    return copies(connected)
        .map(copy -> TimeSlots.of(copy.window()))
        .reduce(TimeSlots::intersect)
        .orElseThrow();
  }

  private Instant goodUntil(List<CalendarConnection> connected) {
    return copies(connected).map(BusyCopy::goodUntil).min(Instant::compareTo).orElseThrow();
  }

  private Stream<BusyCopy> copies(List<CalendarConnection> connected) {
    return connected.stream().flatMap(connection -> copy(connection.account()).stream());
  }

  /** Nothing is known of a calendar that was connected anew. */
  private synchronized Optional<Copy> known(CalendarAccount account) {
    var connected = connections.connectedAs(account);
    return Optional.ofNullable(copies.get(account))
        .filter(copy -> connected.isPresent() && connected.getAsLong() == copy.connectedAs);
  }

  private record Copy(long connectedAs, BusyCopy copy, Map<String, TimeSlot> busy) {}
}
