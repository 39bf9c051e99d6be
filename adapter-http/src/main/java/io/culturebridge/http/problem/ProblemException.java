package io.culturebridge.http.problem;

import java.io.Serial;

/** Ends a request with a problem found while it was read. */
public final class ProblemException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    // an ordinary answer: nobody reads its stack trace, so none is filled in
    super(problem.title(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
