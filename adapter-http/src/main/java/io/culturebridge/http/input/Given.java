package io.culturebridge.http.input;

import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a request gives for one field: a value, nothing, or something wrong. The value can be had
 * only when nothing is wrong with the whole request, so read every field first.
 */
public final class Given<T> {

  private final Input input;
  private final String field;
  private final @Nullable T value;
  private final boolean wrong;

  private Given(Input input, String field, @Nullable T value, boolean wrong) {
    this.input = input;
    this.field = field;
    this.value = value;
    this.wrong = wrong;
  }

  static <T> Given<T> of(Input input, String field, @Nullable T value) {
    return new Given<>(input, field, value, false);
  }

  static <T> Given<T> wrong(Input input, String field, String message) {
    input.add(field, message);
    return new Given<>(input, field, null, true);
  }

  /** Reads the value as something else; the reading says by its exception what is wrong with it. */
  public <R> Given<R> as(Function<? super T, ? extends R> reading) {
    if (value == null) {
      return new Given<>(input, field, null, wrong);
    }
    try {
      return of(input, field, reading.apply(value));
    } catch (IllegalArgumentException e) {
      return wrong(input, field, String.valueOf(e.getMessage()));
    }
  }

  /** Refuses a value that does not go with the other field's. */
  public <O> Given<T> matching(Given<O> other, BiPredicate<T, O> rule, String message) {
    return value == null || other.value == null || rule.test(value, other.value)
        ? this
        : wrong(input, field, message);
  }

  /** What this and the other field give together; nothing while one of them is missing or wrong. */
  public <O, R> Given<R> and(Given<O> other, BiFunction<T, O, R> together) {
    return other.value == null
        ? new Given<>(input, field, null, wrong || other.wrong)
        : as(own -> together.apply(own, other.value));
  }

  public Given<T> required() {
    return value == null && !wrong ? wrong(input, field, "is required") : this;
  }

  /** The value of a field that is {@link #required}. */
  public T get() {
    input.check();
    if (value == null) {
      throw new IllegalStateException(field + " was not required");
    }
    return value;
  }

  public T or(T other) {
    input.check();
    return value == null ? other : value;
  }

  /** As {@link #or}, while more may still be found wrong. */
  public T orWhileReading(T other) {
    return value == null ? other : value;
  }

  public @Nullable T orNull() {
    input.check();
    return value;
  }
}
