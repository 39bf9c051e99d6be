package io.culturebridge.domain.note;

import io.culturebridge.domain.Text;

/**
 * What a note says.
 *
 * @param value 1 to 5,000 characters (code points), not all of them blank
 */
public record NoteText(String value) {

  public static final int LONGEST = 5_000;

  /**
   * @throws IllegalArgumentException when the text is blank, too long or no store could keep it
   */
  public NoteText {
    Text.require(value, LONGEST);
    if (value.isBlank()) {
      throw new IllegalArgumentException("must not be blank");
    }
  }
}
