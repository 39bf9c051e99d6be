package io.culturebridge.bootstrap;

import java.io.Serial;

/** Why the service does not start, in a sentence for the person who started it. */
final class CannotStartException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  CannotStartException(String sentence) {
    super(sentence);
  }

  CannotStartException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
