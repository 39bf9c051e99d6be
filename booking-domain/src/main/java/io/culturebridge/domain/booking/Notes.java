package io.culturebridge.domain.booking;

import io.culturebridge.domain.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the client wants the coach to know.
 *
 * @param text at most 1,000 characters; null when there are no notes
 */
public record Notes(@Nullable String text) {

  public static final int LONGEST = 1_000;

  private static final Notes NONE = new Notes(null);

  /**
   * @throws IllegalArgumentException when the text is too long or no store could keep it
   */
  public Notes {
    if (text != null) {
      Text.require(text, LONGEST);
    }
  }

  public static Notes none() {
    return NONE;
  }

  public static Notes of(String text) {
    return new Notes(text);
  }
}
