package io.culturebridge.memory;

import static java.util.Comparator.comparing;

import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarConnection;
import io.culturebridge.domain.calendar.CalendarConnectionRepository;
import io.culturebridge.domain.calendar.CalendarTokens;
import io.culturebridge.domain.calendar.ConnectionStatus;
import io.culturebridge.domain.calendar.ListedCalendar;
import io.culturebridge.domain.people.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link CalendarConnectionRepository} in memory; the tokens are as safe as the process is. */
public final class InMemoryCalendarConnections implements CalendarConnectionRepository {

  private static final Comparator<CalendarConnection> FIRST_CONNECTED =
      comparing(CalendarConnection::since)
          .thenComparing(connection -> connection.account().provider().value());

  private final Map<CalendarAccount, Entry> entries = new HashMap<>();
  private final Set<UserId> toCatchUp = new HashSet<>();
  private long lastVersion;
  private long lastRun;

  @Override
  public synchronized CalendarConnection connect(
      CalendarAccount account, String name, CalendarTokens tokens, Instant now) {
    long version = ++lastVersion;
    toCatchUp.add(account.owner());
    return keep(
        new CalendarConnection(
            account, name, ConnectionStatus.CONNECTED, now, null, tokens, version, null, ++lastRun),
        version);
  }

  @Override
  public synchronized Optional<CalendarConnection> find(CalendarAccount account) {
    return Optional.ofNullable(entries.get(account)).map(Entry::connection);
  }

  @Override
  public synchronized List<ListedCalendar> of(UserId owner) {
    return connected(owner).stream().map(CalendarConnection::listed).toList();
  }

  synchronized List<CalendarConnection> connected(UserId owner) {
    return entries.values().stream()
        .map(Entry::connection)
        .filter(connection -> connection.account().owner().equals(owner))
        .sorted(FIRST_CONNECTED)
        .toList();
  }

  @Override
  public synchronized Optional<CalendarConnection> begin(CalendarAccount account) {
    entries.computeIfPresent(
        account,
        (key, entry) ->
            entry.connection.isUsable()
                ? entry.with(changed(entry.connection, entry.connection.pausedUntil(), ++lastRun))
                : entry);
    return find(account).filter(CalendarConnection::isUsable);
  }

  @Override
  public synchronized Optional<CalendarConnection> disconnect(CalendarAccount account) {
    return Optional.ofNullable(entries.remove(account)).map(Entry::connection);
  }

  @Override
  public synchronized boolean claimRefresh(
      CalendarConnection connection, Instant now, Instant until) {
    var last = last(connection);
    if (last == null || last.isClaimed(now)) {
      return false;
    }
    entries.put(connection.account(), last.claimed(until.truncatedTo(ChronoUnit.MILLIS)));
    return true;
  }

  @Override
  public synchronized void giveUpRefresh(CalendarConnection connection, Instant until) {
    var last = last(connection);
    if (last != null && until.truncatedTo(ChronoUnit.MILLIS).equals(last.refreshingUntil)) {
      entries.put(connection.account(), last.claimed(null));
    }
  }

  @Override
  public synchronized boolean refreshed(CalendarConnection connection, CalendarTokens newer) {
    var last = last(connection);
    if (last == null) {
      return false;
    }
    var status = last.connection.status();
    keep(changed(last.connection, status, last.connection.lastError(), newer), last.firstVersion);
    return true;
  }

  @Override
  public synchronized void needsReconnect(CalendarConnection connection, String reason) {
    var last = last(connection);
    if (last != null) {
      var tokens = last.connection.tokens();
      keep(
          changed(last.connection, ConnectionStatus.NEEDS_RECONNECT, reason, tokens),
          last.firstVersion);
    }
  }

  @Override
  public synchronized void pause(CalendarAccount account, Instant until) {
    entries.computeIfPresent(
        account,
        (key, entry) ->
            entry.connection.isPausedAt(until)
                ? entry
                : entry.with(changed(entry.connection, until, entry.connection.run())));
  }

  private static CalendarConnection changed(
      CalendarConnection before, @Nullable Instant pausedUntil, long run) {
    return new CalendarConnection(
        before.account(),
        before.name(),
        before.status(),
        before.since(),
        before.lastError(),
        before.tokens(),
        before.version(),
        pausedUntil,
        run);
  }

  synchronized Stream<CalendarConnection> all() {
    return List.copyOf(entries.values()).stream().map(Entry::connection);
  }

  private @Nullable Entry last(CalendarConnection connection) {
    var entry = entries.get(connection.account());
    return entry != null && entry.connection.version() == connection.version() ? entry : null;
  }

  private CalendarConnection changed(
      CalendarConnection before,
      ConnectionStatus status,
      @Nullable String lastError,
      CalendarTokens tokens) {
    return new CalendarConnection(
        before.account(),
        before.name(),
        status,
        before.since(),
        lastError,
        tokens,
        ++lastVersion,
        before.pausedUntil(),
        before.run());
  }

  private CalendarConnection keep(CalendarConnection connection, long firstVersion) {
    entries.put(connection.account(), new Entry(connection, firstVersion, null));
    return connection;
  }

  /** Tells a connection from the one before and the one after it of the same account. */
  synchronized OptionalLong connectedAs(CalendarAccount account) {
    var entry = entries.get(account);
    return entry == null ? OptionalLong.empty() : OptionalLong.of(entry.firstVersion);
  }

  /** Whose sessions are to be followed as if they had changed. */
  synchronized Set<UserId> takeToCatchUp() {
    var taken = Set.copyOf(toCatchUp);
    toCatchUp.clear();
    return taken;
  }

  private record Entry(
      CalendarConnection connection, long firstVersion, @Nullable Instant refreshingUntil) {

    Entry with(CalendarConnection next) {
      return new Entry(next, firstVersion, refreshingUntil);
    }

    Entry claimed(@Nullable Instant until) {
      return new Entry(connection, firstVersion, until);
    }

    boolean isClaimed(Instant now) {
      return refreshingUntil != null && now.isBefore(refreshingUntil);
    }
  }
}
