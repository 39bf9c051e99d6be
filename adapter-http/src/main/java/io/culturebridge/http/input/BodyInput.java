package io.culturebridge.http.input;

import io.javalin.http.Context;

/** As {@link Input}, and the members of the JSON object in the body. */
public final class BodyInput extends Input {

  private final Members members;

  public BodyInput(Context ctx, byte[] body) {
    super(ctx);
    members = new Members(this, "", JsonObject.parse(body));
  }

  public Members body() {
    return members;
  }
}
