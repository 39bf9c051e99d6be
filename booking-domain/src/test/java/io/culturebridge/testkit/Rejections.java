package io.culturebridge.testkit;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;

/** Looks at refusals. */
public final class Rejections {

  private Rejections() {}

  /** Why the call is refused. */
  public static Rejection rejectionOf(Runnable call) {
    try {
      call.run();
    } catch (RejectedException refusal) {
      return refusal.rejection();
    }
    throw new AssertionError("the call was not refused");
  }
}
