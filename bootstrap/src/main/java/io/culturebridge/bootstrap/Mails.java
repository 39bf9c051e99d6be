package io.culturebridge.bootstrap;

import io.culturebridge.application.ViewBookings;
import io.culturebridge.application.ViewPeople;
import io.culturebridge.application.notification.ChooseNotifications;
import io.culturebridge.application.notification.ForgetNotifications;
import io.culturebridge.application.notification.NotificationUseCases;
import io.culturebridge.application.notification.SendNotifications;
import io.culturebridge.application.notification.ViewNotifications;
import io.culturebridge.domain.notification.UnsubscribeTokens;
import io.culturebridge.domain.people.UserId;
import io.culturebridge.email.EmailChannel;
import io.culturebridge.persistence.Database;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.InstantSource;

/** Everything about telling people by mail. */
final class Mails implements AutoCloseable {

  private final Database database;
  private final UnsubscribeTokens tokens;
  private final String links;
  private final EmailChannel channel;
  private final CountedChannel counted;
  private final InstantSource clock;

  Mails(Config config, Database database, MeterRegistry metrics, InstantSource clock) {
    this.database = database;
    this.tokens = database.unsubscribeTokens();
    this.links =
        config.publicUrl().toString().replaceFirst("/+$", "") + "/notifications/unsubscribe/";
    this.clock = clock;
    this.channel = channel(config);
    this.counted = new CountedChannel(channel, metrics);
  }

  private EmailChannel channel(Config config) {
    var server = config.mail().server();
    var sender = config.mail().sender();
    return server == null
        ? EmailChannel.into(MailConfig.folder(config.dataDir()), sender, this::ending, clock)
        : EmailChannel.over(server, sender, this::ending, clock);
  }

  /** The link that ends a person's mails. */
  private URI ending(UserId person) {
    return URI.create(links + tokens.of(person));
  }

  NotificationUseCases useCases(ViewBookings viewBookings) {
    return new NotificationUseCases(
        new ChooseNotifications(
            new ViewPeople(database.people()),
            database.notificationPreferences(),
            tokens,
            channel.languages(),
            clock),
        new ViewNotifications(viewBookings, database.notifications()));
  }

  SendNotifications sendNotifications() {
    return new SendNotifications(database.notifications(), counted, clock);
  }

  ForgetNotifications forgetNotifications() {
    return new ForgetNotifications(database.notifications(), clock);
  }

  @Override
  public void close() {
    channel.close();
  }
}
