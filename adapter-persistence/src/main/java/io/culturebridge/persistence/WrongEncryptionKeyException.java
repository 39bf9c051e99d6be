package io.culturebridge.persistence;

import io.culturebridge.domain.UnavailableException;
import java.io.Serial;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was encrypted cannot be read with the keys that were handed over. */
public final class WrongEncryptionKeyException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  WrongEncryptionKeyException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  static WrongEncryptionKeyException missing(@Nullable String id) {
    return new WrongEncryptionKeyException(
        "BOOKING_ENCRYPTION_KEYS has no key \"" + id + "\", under which something is kept", null);
  }

  static WrongEncryptionKeyException other(String id, Throwable cause) {
    return new WrongEncryptionKeyException(
        "the key \"" + id + "\" of BOOKING_ENCRYPTION_KEYS does not open what is kept under it",
        cause);
  }

  /**
   * Reads something for a call that another node, or this one started with the right keys, can
   * answer.
   *
   * @throws UnavailableException when it cannot be opened
   */
  static <T> T passing(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (WrongEncryptionKeyException e) {
      throw new UnavailableException("something cannot be opened: " + e.getMessage(), e);
    }
  }
}
