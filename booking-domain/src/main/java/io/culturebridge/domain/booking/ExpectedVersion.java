package io.culturebridge.domain.booking;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of a booking, or of something about it, a caller is willing to change (If-Match of
 * RFC 9110 §13.1.1).
 *
 * @param sequences the acceptable sequences; null accepts any, none accepts nothing
 */
public record ExpectedVersion(@Nullable Set<Integer> sequences) {

  private static final ExpectedVersion ANY = new ExpectedVersion(null);

  public ExpectedVersion {
    sequences = sequences == null ? null : Set.copyOf(sequences);
  }

  public static ExpectedVersion any() {
    return ANY;
  }

  public static ExpectedVersion of(Set<Integer> sequences) {
    return new ExpectedVersion(sequences);
  }

  /**
   * @throws RejectedException when the booking is at another version
   */
  public void check(Booking booking) {
    int sequence = booking.revision().sequence();
    if (!accepts(sequence)) {
      throw new RejectedException(new Rejection.ChangedMeanwhile(booking.id(), sequence));
    }
  }

  /** Tells whether the caller is willing to change something at this version. */
  public boolean accepts(int sequence) {
    return sequences == null || sequences.contains(sequence);
  }
}
