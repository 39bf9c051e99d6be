package io.culturebridge.http.input;

import io.culturebridge.domain.Text;
import io.culturebridge.http.problem.Problem;
import io.culturebridge.http.problem.ProblemException;
import io.culturebridge.http.wire.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;

/** The members of a JSON object: strings, whole numbers, flags, nulls, and others. */
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

  private void read(JsonParser parser) {
    String name;
    while ((name = parser.nextName()) != null) {
      requireStorable(name);
      var token = parser.nextToken();
      members.put(name, value(parser, token));
      if (token.isStructStart()) {
        walkThrough(parser);
      }
    }
  }

  private static Object value(JsonParser parser, JsonToken token) {
    return switch (token) {
      case VALUE_STRING -> requireStorable(parser.getString());
      case VALUE_NUMBER_INT -> integer(parser);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> Special.NULL;
      default -> Special.OTHER;
    };
  }

  private static Long integer(JsonParser parser) {
    if (parser.getNumberType() != NumberType.BIG_INTEGER) {
      return parser.getLongValue();
    }
    return parser.getString().startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  /** What we do not use must be well-formed all the same. */
  private static void walkThrough(JsonParser parser) {
    for (int depth = 1; depth > 0; ) {
      var token = parser.nextToken();
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      } else if (token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME) {
        requireStorable(parser.getString());
      }
    }
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
