package io.culturebridge.application.calendar;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.calendar.ProviderId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The providers this service knows.
 *
 * @param ready those it was set up for
 * @param notConfigured those it could be set up for
 */
public record CalendarServices(
    Map<ProviderId, CalendarService> ready, Set<ProviderId> notConfigured) {

  public CalendarServices {
    ready = Map.copyOf(ready);
    notConfigured = Set.copyOf(notConfigured);
  }

  /** Those it was, or could be, set up for. */
  Set<ProviderId> known() {
    return Stream.concat(ready.keySet().stream(), notConfigured.stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The provider's service.
   *
   * @throws RejectedException with {@link Rejection.NoSuchProvider} or {@link
   *     Rejection.ProviderNotConfigured}
   */
  CalendarService of(ProviderId provider) {
    var service = ready.get(provider);
    if (service != null) {
      return service;
    }
    throw new RejectedException(
        notConfigured.contains(provider)
            ? new Rejection.ProviderNotConfigured(provider)
            : new Rejection.NoSuchProvider(provider));
  }

  boolean knows(ProviderId provider) {
    return ready.containsKey(provider) || notConfigured.contains(provider);
  }
}
