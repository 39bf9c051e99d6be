package io.culturebridge.http.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.culturebridge.http.problem.Problem;
import io.culturebridge.http.problem.ProblemException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters in an address. Read here because Javalin's reading leaves a malformed parameter
 * out, as if it had not been given, and takes the body's charset for the query's.
 */
final class Query {

  private final Map<String, List<String>> parameters = new HashMap<>();

  private Query() {}

  static Query parse(@Nullable String text) {
    var query = new Query();
    if (text != null) {
      try {
        query.read(text);
      } catch (IllegalArgumentException e) {
        throw new ProblemException(Problem.badRequest("The query is not well-formed"));
      }
    }
    return query;
  }

  List<String> values(String name) {
    return parameters.getOrDefault(name, List.of());
  }

  private void read(String text) {
    for (var parameter : text.split("&", -1)) {
      int equals = parameter.indexOf('=');
      var name = equals < 0 ? parameter : parameter.substring(0, equals);
      var value = equals < 0 ? "" : parameter.substring(equals + 1);
      parameters
          .computeIfAbsent(URLDecoder.decode(name, UTF_8), unseen -> new ArrayList<>(1))
          .add(URLDecoder.decode(value, UTF_8));
    }
  }
}
