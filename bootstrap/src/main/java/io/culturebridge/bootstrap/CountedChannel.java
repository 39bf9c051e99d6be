package io.culturebridge.bootstrap;

import io.culturebridge.domain.notification.Delivery;
import io.culturebridge.domain.notification.Delivery.Accepted;
import io.culturebridge.domain.notification.Delivery.Away;
import io.culturebridge.domain.notification.Delivery.Deferred;
import io.culturebridge.domain.notification.Delivery.Refused;
import io.culturebridge.domain.notification.Delivery.Unclear;
import io.culturebridge.domain.notification.Letter;
import io.culturebridge.domain.notification.NotificationChannel;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Set;

/** Counts what becomes of letters. */
record CountedChannel(NotificationChannel channel, MeterRegistry metrics)
    implements NotificationChannel {

  @Override
  public Delivery deliver(Letter letter) {
    var delivery = channel.deliver(letter);
    var kind = letter.notification().kind().word();
    metrics.counter("booking.mails", "kind", kind, "outcome", outcome(delivery)).increment();
    return delivery;
  }

  private static String outcome(Delivery delivery) {
    return switch (delivery) {
      case Accepted accepted -> "accepted";
      case Refused refused -> "refused";
      case Deferred deferred -> "deferred";
      case Unclear unclear -> "unclear";
      case Away away -> "away";
    };
  }

  @Override
  public Set<Locale> languages() {
    return channel.languages();
  }
}
