package io.culturebridge.application;

import io.culturebridge.domain.availability.AvailabilityRepository;
import io.culturebridge.domain.booking.BookingRules;
import java.time.InstantSource;

/** Everything that is said and asked of when coaches are open. */
public record AvailabilityUseCases(FindOpenSlots find, PublishSchedule publish) {

  public static AvailabilityUseCases of(
      AvailabilityRepository availability, BookingRules rules, InstantSource clock) {
    return new AvailabilityUseCases(
        new FindOpenSlots(availability, rules, clock), new PublishSchedule(availability));
  }
}
