package io.culturebridge.application.calendar;

import io.culturebridge.application.Backoff;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.AccessExpired;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarAnswer.ReconnectNeeded;
import io.culturebridge.domain.calendar.CalendarAnswer.Throttled;
import io.culturebridge.domain.calendar.CalendarConnection;
import io.culturebridge.domain.calendar.CalendarConnectionRepository;
import io.culturebridge.domain.calendar.CalendarTokens;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * Calls with the access token of a connected calendar: refreshed ahead of its end, and once more
 * when the provider no longer takes it. Of all who want to refresh it, anywhere, one does; the
 * others come back a moment later.
 */
final class Access {

  private static final Duration AHEAD = Duration.ofSeconds(60);

  /** Longer than any call to a provider takes. */
  private static final Duration TIME_TO_REFRESH = Duration.ofSeconds(20);

  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  /** For a provider that wants a pause and does not say how long. */
  private static final Duration A_WHILE = Duration.ofSeconds(5);

  private final CalendarServices services;
  private final CalendarConnectionRepository connections;
  private final InstantSource clock;

  Access(CalendarServices services, CalendarConnectionRepository connections, InstantSource clock) {
    this.services = services;
    this.connections = connections;
    this.clock = clock;
  }

  /**
   * What the call answers, or that its owner must connect the calendar anew. Access has expired
   * once somebody else has begun to work on the calendar: then nothing more is called or kept.
   */
  <T> CalendarAnswer<T> call(CalendarConnection begun, Function<String, CalendarAnswer<T>> call) {
    var found = connections.find(begun.account()).filter(CalendarConnection::isUsable);
    if (found.isEmpty()) {
      return new ReconnectNeeded<>("The calendar is not connected");
    }
    var connection = found.get();
    if (!connection.isOfRun(begun)) {
      return new AccessExpired<>();
    }
    var now = clock.instant();
    if (connection.pausedUntil() != null && connection.isPausedAt(now)) {
      var rest = Duration.between(now, connection.pausedUntil());
      return new Throttled<>(rest, "The provider wants no calls for a while");
    }
    return switch (fresh(connection)) {
      case Done<CalendarConnection>(var fresh) -> callTwice(fresh, call);
      case CalendarAnswer<CalendarConnection> failure -> passOn(failure);
    };
  }

  private <T> CalendarAnswer<T> callTwice(
      CalendarConnection connection, Function<String, CalendarAnswer<T>> call) {
    var answer = callOnce(connection, call);
    if (!(answer instanceof AccessExpired<T>)) {
      return answer;
    }
    return switch (refresh(connection)) {
      case Done<CalendarConnection>(var refreshed) -> callOnce(refreshed, lastTry(call));
      case CalendarAnswer<CalendarConnection> failure -> passOn(failure);
    };
  }

  private <T> CalendarAnswer<T> callOnce(
      CalendarConnection connection, Function<String, CalendarAnswer<T>> call) {
    return heeded(connection, call.apply(connection.tokens().access()));
  }

  private <T> CalendarAnswer<T> heeded(CalendarConnection connection, CalendarAnswer<T> answer) {
    if (answer instanceof ReconnectNeeded<T>(var reason)) {
      connections.needsReconnect(connection, reason);
    } else if (answer instanceof Throttled<T>(var after, var reason)) {
      pause(connection.account(), after == null ? A_WHILE : Backoff.atMost(after));
    }
    return answer;
  }

  /** Has everybody leave the account alone for some time. */
  void pause(CalendarAccount account, Duration time) {
    connections.pause(account, clock.instant().plus(time));
  }

  private static <T> Function<String, CalendarAnswer<T>> lastTry(
      Function<String, CalendarAnswer<T>> call) {
    return token -> {
      var answer = call.apply(token);
      return answer instanceof AccessExpired<T>
          ? new ReconnectNeeded<>("The calendar no longer lets us in")
          : answer;
    };
  }

  private CalendarAnswer<CalendarConnection> fresh(CalendarConnection connection) {
    boolean good = connection.tokens().accessExpiresAt().minus(AHEAD).isAfter(clock.instant());
    return good ? new Done<>(connection) : refresh(connection);
  }

  private CalendarAnswer<CalendarConnection> refresh(CalendarConnection connection) {
    var now = clock.instant();
    var until = now.plus(TIME_TO_REFRESH);
    if (!connections.claimRefresh(connection, now, until)) {
      return refreshedElsewhere(connection);
    }
    var authorizer = services.of(connection.account().provider()).authorizer();
    var answer = heeded(connection, authorizer.refresh(connection.tokens()));
    if (answer instanceof Done<CalendarTokens>(var newer)) {
      return refreshed(connection, newer);
    }
    connections.giveUpRefresh(connection, until);
    return passOn(answer);
  }

  private CalendarAnswer<CalendarConnection> refreshedElsewhere(CalendarConnection connection) {
    return connections
        .find(connection.account())
        .filter(last -> last.isUsable() && last.version() != connection.version())
        .filter(connection::isOfRun)
        .<CalendarAnswer<CalendarConnection>>map(Done::new)
        .orElseGet(() -> new Throttled<>(A_MOMENT, "The access is being renewed"));
  }

  private CalendarAnswer<CalendarConnection> refreshed(
      CalendarConnection connection, CalendarTokens newer) {
    connections.refreshed(connection, newer);
    return connections
        .find(connection.account())
        .filter(connection::isOfRun)
        .<CalendarAnswer<CalendarConnection>>map(Done::new)
        .orElseGet(AccessExpired::new);
  }

  /** A failure says the same whatever was asked for. */
  private static <T> CalendarAnswer<T> passOn(CalendarAnswer<?> failure) {
    return failure.map(value -> {
      throw new IllegalArgumentException("that is no failure");
    });
  }
}
