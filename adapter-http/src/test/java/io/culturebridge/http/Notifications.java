package io.culturebridge.http;

import io.culturebridge.application.ViewBookings;
import io.culturebridge.application.ViewPeople;
import io.culturebridge.application.notification.ChooseNotifications;
import io.culturebridge.application.notification.NotificationUseCases;
import io.culturebridge.application.notification.ViewNotifications;
import io.culturebridge.domain.notification.Letter;
import io.culturebridge.domain.notification.Notification;
import io.culturebridge.domain.notification.UnsubscribeTokens;
import io.culturebridge.domain.people.UserId;
import io.culturebridge.memory.InMemoryPorts;
import io.culturebridge.memory.SettableClock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What people are told, and how they want to be. */
final class Notifications {

  private static final int ALL = 1_000_000;

  private final InMemoryPorts ports;
  private final SettableClock clock;

  Notifications(InMemoryPorts ports, SettableClock clock) {
    this.ports = ports;
    this.clock = clock;
  }

  NotificationUseCases useCases(ViewBookings viewBookings) {
    return new NotificationUseCases(
        new ChooseNotifications(
            new ViewPeople(ports.people()),
            ports.preferences(),
            new Tokens(),
            Set.of(Locale.ENGLISH, Locale.GERMAN),
            clock),
        new ViewNotifications(viewBookings, ports.notifications()));
  }

  /** Plans what is to be told. */
  void plan() {
    ports.notifications().plan(ALL, clock.instant());
  }

  /** Does with all that is due what happens to it. */
  void deliver(UnaryOperator<Notification> outcome) {
    plan();
    ports.notifications().takeDue(ALL, clock.instant(), Duration.ofMinutes(1)).stream()
        .map(Letter::notification)
        .forEach(taken -> ports.notifications().save(taken, outcome.apply(taken)));
  }

  /** Where the link in the person's mails leads. */
  static String unsubscribing(UserId person) {
    return "/notifications/unsubscribe/" + new Tokens().of(person);
  }

  private record Tokens() implements UnsubscribeTokens {

    @Override
    public String of(UserId person) {
      return "canary-" + person.value();
    }

    @Override
    public Optional<UserId> read(String token) {
      return token.matches("canary-[0-9a-f-]{36}")
          ? Optional.of(new UserId(UUID.fromString(token.substring(7))))
          : Optional.empty();
    }
  }
}
