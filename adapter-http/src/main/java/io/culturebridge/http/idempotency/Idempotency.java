package io.culturebridge.http.idempotency;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.idempotency.IdempotencyKey;
import io.culturebridge.domain.idempotency.IdempotencyKeys;
import io.culturebridge.domain.idempotency.KeptAnswer;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.http.input.Body;
import io.culturebridge.http.problem.FieldError;
import io.culturebridge.http.problem.Problem;
import io.culturebridge.http.problem.ProblemException;
import io.culturebridge.http.wire.Answer;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request with an Idempotency-Key take effect once. Writes first and looks the key up only
 * when refused: the usual request costs nothing more, and whatever a repetition is refused for (its
 * slot is taken now, by itself) the kept answer is what it gets.
 */
public final class Idempotency {

  private static final String HEADER = "Idempotency-Key";

  private final IdempotencyKeys keys;
  private final InstantSource clock;

  public Idempotency(IdempotencyKeys keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** A call that should bring JSON. */
  public IdempotentCall ofJson(Context ctx, Actor actor) throws IOException {
    return of(ctx, actor, Body.json(ctx));
  }

  /** A call whose body, if it has one, says nothing. */
  public IdempotentCall of(Context ctx, Actor actor) throws IOException {
    return of(ctx, actor, Body.bytes(ctx));
  }

  /**
   * @param body or, where that is too large to be held, what tells it from any other
   */
  public IdempotentCall of(Context ctx, Actor actor, byte[] body) {
    return new IdempotentCall(this, ctx, actor, body);
  }

  /** The answer to the request, given now or before. */
  <T> Answer answer(
      Context ctx,
      Actor actor,
      byte[] body,
      Function<T, Answer> rendering,
      Function<Receipt<T>, T> useCase) {
    var key = key(ctx, actor);
    if (key == null) {
      return rendering.apply(useCase.apply(Receipt.none()));
    }
    var fingerprint = Fingerprint.of(ctx.method().name(), target(ctx), body);
    try {
      return rendering.apply(useCase.apply(receipt(key, fingerprint, rendering)));
    } catch (RejectedException refusal) {
      return keys.find(key, clock.instant())
          .map(kept -> again(kept, fingerprint))
          .orElseThrow(() -> refusal);
    }
  }

  /**
   * Refuses a malformed key on a call that keeps no answer: sent again it does the same, or no
   * harm.
   */
  public static void requireSaneKey(Context ctx, Actor actor) {
    var ignored = key(ctx, actor);
  }

  private <T> Receipt<T> receipt(
      IdempotencyKey key, String fingerprint, Function<T, Answer> rendering) {
    return outcome -> {
      var answer = KeptAnswerJson.write(rendering.apply(outcome));
      return Optional.of(new KeptAnswer(key, fingerprint, answer, clock.instant()));
    };
  }

  private static Answer again(KeptAnswer kept, String fingerprint) {
    if (!kept.fingerprint().equals(fingerprint)) {
      throw new ProblemException(
          Problem.of(
              422,
              "idempotency-key-reused",
              "Idempotency-Key reused",
              "This Idempotency-Key belongs to another request"));
    }
    return KeptAnswerJson.read(kept.answer());
  }

  private static String target(Context ctx) {
    var query = ctx.queryString();
    return query == null ? ctx.path() : ctx.path() + '?' + query;
  }

  private static @Nullable IdempotencyKey key(Context ctx, Actor actor) {
    var value = ctx.header(HEADER);
    try {
      return value == null ? null : new IdempotencyKey(actor.id(), value);
    } catch (IllegalArgumentException e) {
      var error = new FieldError(HEADER, String.valueOf(e.getMessage()));
      throw new ProblemException(Problem.invalid(List.of(error)));
    }
  }
}
