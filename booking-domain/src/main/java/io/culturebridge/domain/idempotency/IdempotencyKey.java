package io.culturebridge.domain.idempotency;

import io.culturebridge.domain.people.UserId;

/**
 * A name a user gives to one request, so that sending it again has no second effect.
 *
 * @param user keys of different users never meet
 * @param value 1 to 255 visible ASCII characters
 */
public record IdempotencyKey(UserId user, String value) {

  public static final int LONGEST = 255;

  /**
   * @throws IllegalArgumentException when the value is empty, too long or not visible ASCII
   */
  public IdempotencyKey {
    if (value.isEmpty() || value.length() > LONGEST) {
      throw new IllegalArgumentException("must have 1 to " + LONGEST + " characters");
    }
    if (!value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new IllegalArgumentException("must be visible ASCII characters");
    }
  }
}
