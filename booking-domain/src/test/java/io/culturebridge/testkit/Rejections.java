package io.culturebridge.testkit;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Looks at refusals. */
public final class Rejections {

  private Rejections() {}

  /** Why the call is refused; null when it is not. */
  public static @Nullable Rejection rejectionOf(ThrowingCallable call) {
    var refusal = catchThrowableOfType(RejectedException.class, call);
    return refusal == null ? null : refusal.rejection();
  }
}
