package io.culturebridge.http.input;

import io.culturebridge.domain.Text;
import io.culturebridge.http.problem.Problem;
import io.culturebridge.http.problem.ProblemException;
import io.culturebridge.http.wire.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;

/** The members of a JSON object: strings, whole numbers, flags, nulls, objects, lists, others. */
final class JsonObject {

  private enum Special {
    NULL,
    OTHER
  }

  private final Map<String, Object> members = new HashMap<>();

  private JsonObject() {}

  static JsonObject parse(byte[] utf8) {
    try (var parser = Json.parser(decode(utf8))) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw malformed("The body must be a JSON object");
      }
      var object = new JsonObject();
      object.read(parser);
      if (parser.nextToken() != null) {
        throw malformed("The body must be one JSON object and nothing after it");
      }
      return object;
    } catch (JacksonException | CharacterCodingException e) {
      throw malformed("The body is not well-formed JSON");
    }
  }

  /** The member's value; null when it is absent or null. */
  @Nullable Object get(String name) {
    var value = members.get(name);
    return value == Special.NULL ? null : value;
  }

  boolean isNull(String name) {
    return members.get(name) == Special.NULL;
  }

  /** Strictly: what is not UTF-8 is refused instead of replaced. */
  private static String decode(byte[] utf8) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
  }

  private JsonObject read(JsonParser parser) {
    String name;
    while ((name = parser.nextName()) != null) {
      requireStorable(name);
      members.put(name, value(parser, parser.nextToken()));
    }
    return this;
  }

  /** Recursion ends where the parser refuses to go deeper. */
  private static Object value(JsonParser parser, JsonToken token) {
    return switch (token) {
      case VALUE_STRING -> requireStorable(parser.getString());
      case VALUE_NUMBER_INT -> integer(parser);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> Special.NULL;
      case START_OBJECT -> new JsonObject().read(parser);
      case START_ARRAY -> list(parser);
      default -> Special.OTHER;
    };
  }

  private static List<Object> list(JsonParser parser) {
    var list = new ArrayList<>();
    for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      list.add(value(parser, token));
    }
    return list;
  }

  private static Long integer(JsonParser parser) {
    if (parser.getNumberType() != NumberType.BIG_INTEGER) {
      return parser.getLongValue();
    }
    return parser.getString().startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  private static String requireStorable(String text) {
    if (!Text.isStorable(text)) {
      throw malformed("The body's strings must not contain NUL or unpaired surrogates");
    }
    return text;
  }

  private static ProblemException malformed(String detail) {
    return new ProblemException(Problem.badRequest(detail));
  }
}
