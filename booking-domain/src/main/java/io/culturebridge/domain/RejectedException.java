package io.culturebridge.domain;

import java.io.Serial;
import java.util.Optional;

/** Carries a {@link Rejection} up to whoever answers the caller. */
public final class RejectedException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Rejection rejection;

  public RejectedException(Rejection rejection) {
    // a refusal is an ordinary answer: nobody reads its stack trace, so none is filled in
    super(rejection.toString(), null, false, false);
    this.rejection = rejection;
  }

  /** Throws the rejection, if there is one. */
  public static void throwIfPresent(Optional<Rejection> rejection) {
    if (rejection.isPresent()) {
      throw new RejectedException(rejection.get());
    }
  }

  public Rejection rejection() {
    return rejection;
  }
}
