package io.culturebridge.http.idempotency;

import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.http.input.BodyInput;
import io.culturebridge.http.wire.Answer;
import io.javalin.http.Context;
import java.util.function.Function;

/** A call that changes something, and takes effect once however often its key is sent. */
public final class IdempotentCall {

  private final Idempotency idempotency;
  private final Context ctx;
  private final Actor actor;
  private final byte[] body;

  IdempotentCall(Idempotency idempotency, Context ctx, Actor actor, byte[] body) {
    this.idempotency = idempotency;
    this.ctx = ctx;
    this.actor = actor;
    this.body = body;
  }

  /** The fields of the call's address and of the JSON object in its body. */
  public BodyInput input() {
    return new BodyInput(ctx, body);
  }

  /**
   * Answers it, now or as before.
   *
   * @param rendering makes the answer from what the use case did
   * @param useCase keeps the receipt with what it does
   */
  public <T> void answer(Function<T, Answer> rendering, Function<Receipt<T>, T> useCase) {
    idempotency.answer(ctx, actor, body, rendering, useCase).send(ctx);
  }

  /** As {@link #answer}; nothing is said of what the use case did. */
  public <T> void answerNoContent(Function<Receipt<T>, T> useCase) {
    answer(done -> Answer.noContent(), useCase);
  }
}
