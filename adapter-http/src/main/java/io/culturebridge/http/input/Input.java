package io.culturebridge.http.input;

import io.culturebridge.http.problem.FieldError;
import io.culturebridge.http.problem.Problem;
import io.culturebridge.http.problem.ProblemException;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;

/** The fields of one request's address; gathers all that is wrong with it. */
public class Input {

  private final Context ctx;
  private final Query query;
  private final List<FieldError> errors = new ArrayList<>(0);

  public Input(Context ctx) {
    this.ctx = ctx;
    query = Query.parse(ctx.queryString());
  }

  public final Given<String> path(String name) {
    return Given.of(this, name, ctx.pathParam(name));
  }

  /** A query parameter that may come once. */
  public final Given<String> query(String name) {
    var values = query.values(name);
    return switch (values.size()) {
      case 0 -> Given.of(this, name, null);
      case 1 -> Given.of(this, name, values.getFirst());
      default -> Given.wrong(this, name, "must not be repeated");
    };
  }

  /** A query parameter that may come any number of times. */
  public final List<Given<String>> queries(String name) {
    return query.values(name).stream().map(value -> Given.of(this, name, value)).toList();
  }

  final void add(String field, String message) {
    errors.add(new FieldError(field, message));
  }

  /** Ends the request if anything about it is wrong. */
  final void check() {
    if (!errors.isEmpty()) {
      throw new ProblemException(Problem.invalid(errors));
    }
  }
}
