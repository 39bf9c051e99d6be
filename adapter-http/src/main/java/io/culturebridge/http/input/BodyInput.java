package io.culturebridge.http.input;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** As {@link Input}, and the members of the JSON object in the body. */
public final class BodyInput extends Input {

  private final JsonObject members;

  public BodyInput(Context ctx, byte[] body) {
    super(ctx);
    members = JsonObject.parse(body);
  }

  /** A member that is a string; null is as good as absent. */
  public Given<String> text(String name) {
    return member(name, String.class, "must be a string");
  }

  /** A member that is true or false; null is as good as absent. */
  public Given<Boolean> flag(String name) {
    return member(name, Boolean.class, "must be true or false");
  }

  /** A member that is a whole number; beyond a long it is the nearest one. */
  public Given<Long> integer(String name) {
    return members.isNull(name)
        ? Given.wrong(this, name, "must be a whole number")
        : member(name, Long.class, "must be a whole number");
  }

  private <T> Given<T> member(String name, Class<T> type, String otherwise) {
    @Nullable Object value = members.get(name);
    return value == null || type.isInstance(value)
        ? Given.of(this, name, type.cast(value))
        : Given.wrong(this, name, otherwise);
  }
}
