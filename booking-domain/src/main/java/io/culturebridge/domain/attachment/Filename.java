package io.culturebridge.domain.attachment;

import io.culturebridge.domain.Text;
import java.util.Locale;

/**
 * What somebody calls a file: a name, never a path.
 *
 * @param value 1 to 255 characters without {@code /}, {@code \}, control characters or characters
 *     that reverse how others are shown; neither {@code .} nor {@code ..}
 */
public record Filename(String value) {

  public static final int LONGEST = 255;

  /**
   * @throws IllegalArgumentException when it is not such a name; the message says why
   */
  public Filename {
    Text.requireLine(value, LONGEST);
    if (value.equals(".") || value.equals("..") || value.chars().anyMatch(Filename::separates)) {
      throw new IllegalArgumentException("must be a name without a path");
    }
    if (value.chars().anyMatch(Filename::reorders)) {
      throw new IllegalArgumentException("must not change the direction of its text");
    }
  }

  /** Tells whether the name says that the file is Markdown: its content cannot. */
  public boolean saysMarkdown() {
    var name = value.toLowerCase(Locale.ROOT);
    return name.endsWith(".md") || name.endsWith(".markdown");
  }

  private static boolean separates(int c) {
    return c == '/' || c == '\\';
  }

  /** With these a name ending in "exe" can be shown to end in "pdf" (Unicode UTR 36 §2.1). */
  private static boolean reorders(int c) {
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  }
}
