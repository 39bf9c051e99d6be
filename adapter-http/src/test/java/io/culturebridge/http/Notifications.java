package io.culturebridge.http;

import io.culturebridge.application.ViewBookings;
import io.culturebridge.application.ViewPeople;
import io.culturebridge.application.notification.ChooseNotifications;
import io.culturebridge.application.notification.ViewNotifications;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.notification.Letter;
import io.culturebridge.domain.notification.Notification;
import io.culturebridge.domain.notification.NotificationPreferences;
import io.culturebridge.domain.notification.NotificationPreferencesRepository;
import io.culturebridge.domain.notification.NotificationRepository;
import io.culturebridge.domain.notification.UnsubscribeTokens;
import io.culturebridge.domain.people.PeopleDirectory;
import io.culturebridge.domain.people.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What people were told, and how they want to be. */
final class Notifications {

  final List<Notification> told = new CopyOnWriteArrayList<>();
  private final Map<UserId, NotificationPreferences> chosen = new ConcurrentHashMap<>();

  ChooseNotifications chooseNotifications(PeopleDirectory people, InstantSource clock) {
    var languages = Set.of(Locale.ENGLISH, Locale.GERMAN);
    return new ChooseNotifications(
        new ViewPeople(people), new Chosen(chosen), new Tokens(), languages, clock);
  }

  ViewNotifications viewNotifications(ViewBookings viewBookings) {
    return new ViewNotifications(viewBookings, new Told(told));
  }

  /** Where the link in the person's mails leads. */
  static String unsubscribing(UserId person) {
    return "/notifications/unsubscribe/" + new Tokens().of(person);
  }

  private record Chosen(Map<UserId, NotificationPreferences> chosen)
      implements NotificationPreferencesRepository {

    @Override
    public Optional<NotificationPreferences> find(UserId person) {
      return Optional.ofNullable(chosen.get(person));
    }

    @Override
    public void store(UserId person, NotificationPreferences preferences, Instant now) {
      chosen.put(person, preferences);
    }
  }

  private record Told(List<Notification> all) implements NotificationRepository {

    @Override
    public boolean plan(int most, Instant now) {
      return false;
    }

    @Override
    public List<Letter> takeDue(int most, Instant now, Duration lease) {
      return List.of();
    }

    @Override
    public void save(Notification notification) {
      all.add(notification);
    }

    @Override
    public List<Notification> of(BookingId booking) {
      return all.stream().filter(notification -> notification.booking().equals(booking)).toList();
    }
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
