package io.culturebridge.domain;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * What a port stands for cannot be used right now: unreachable, overloaded or too slow. The same
 * call may succeed later. If it was a write, its outcome is unknown to the caller: sent again under
 * the same idempotency key it takes effect once.
 */
public final class UnavailableException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public UnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
