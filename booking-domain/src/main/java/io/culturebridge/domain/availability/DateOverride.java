package io.culturebridge.domain.availability;

import java.time.LocalDate;
import java.util.List;

/**
 * The hours of one local date, in place of all that would otherwise be open on it.
 *
 * @param hours none when the date is closed
 */
public record DateOverride(LocalDate date, List<LocalHours> hours) {

  public DateOverride {
    hours = List.copyOf(hours);
  }
}
