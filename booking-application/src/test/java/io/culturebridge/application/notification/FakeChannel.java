package io.culturebridge.application.notification;

import io.culturebridge.domain.notification.Delivery;
import io.culturebridge.domain.notification.Letter;
import io.culturebridge.domain.notification.NotificationChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Takes every letter unless it is told otherwise. */
final class FakeChannel implements NotificationChannel {

  /** Whatever it was given and took, repeats included. */
  final List<Letter> taken = Collections.synchronizedList(new ArrayList<>());

  volatile Function<Letter, Delivery> answer = letter -> new Delivery.Accepted();

  @Override
  public Delivery deliver(Letter letter) {
    var delivery = answer.apply(letter);
    if (delivery instanceof Delivery.Accepted) {
      taken.add(letter);
    }
    return delivery;
  }

  @Override
  public Set<Locale> languages() {
    return Set.of(Locale.ENGLISH);
  }
}
