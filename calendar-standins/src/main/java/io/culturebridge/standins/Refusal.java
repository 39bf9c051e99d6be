package io.culturebridge.standins;

import io.culturebridge.standins.Outcome.Answer;

/** Ends a call with the provider's own error. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Answer answer;

  Refusal(Answer answer) {
    super(answer.body());
    this.answer = answer;
  }

  Answer answer() {
    return answer;
  }
}
