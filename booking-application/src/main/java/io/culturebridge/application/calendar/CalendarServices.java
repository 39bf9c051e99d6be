package io.culturebridge.application.calendar;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.calendar.ProviderId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    RejectedException.throwIfPresent(objectionTo(provider));
    return Objects.requireNonNull(ready.get(provider));
  }

  /** Why calendars of the provider cannot be used here; none when they can. */
  Optional<Rejection> objectionTo(ProviderId provider) {
    if (ready.containsKey(provider)) {
      return Optional.empty();
    }
    return Optional.of(
        notConfigured.contains(provider)
            ? new Rejection.ProviderNotConfigured(provider)
            : new Rejection.NoSuchProvider(provider));
  }
}
