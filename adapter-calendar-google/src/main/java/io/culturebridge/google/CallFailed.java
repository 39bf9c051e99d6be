package io.culturebridge.google;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An answer that says no. */
final class CallFailed extends IOException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final String word;
  private final @Nullable Duration after;

  /**
   * @param word Google's own for what is wrong, see {@link ErrorWord}
   * @param after as the answer's Retry-After says
   */
  CallFailed(int status, String word, @Nullable Duration after) {
    super("answered with status " + status);
    this.status = status;
    this.word = word;
    this.after = after;
  }

  int status() {
    return status;
  }

  String word() {
    return word;
  }

  @Nullable Duration after() {
    return after;
  }

  /** Google knows of no such thing; a stranger's 404 would only tell that the address is wrong. */
  boolean saysGone() {
    return status == 410 || (status == 404 && !word.equals(ErrorWord.NONE));
  }
}
