package io.culturebridge.http.wire;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** The one way JSON is read and written here: strictly, and as a stream. */
public final class Json {

  private static final int DEEPEST = 32;
  private static final int LONGEST_NUMBER = 64;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(LONGEST_NUMBER)
                  .build())
          .build();

  private Json() {}

  public static JsonParser parser(String text) {
    return FACTORY.createParser(ObjectReadContext.empty(), text);
  }

  /** The body in UTF-8. */
  public static byte[] bytes(JsonBody body) {
    var bytes = new ByteArrayOutputStream(body.expectedBytes());
    write(body, bytes);
    return bytes.toByteArray();
  }

  private static void write(JsonBody body, OutputStream out) {
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      body.writeTo(json);
    }
  }

  /** Writes a member that may be null. */
  public static void member(JsonGenerator json, String name, @Nullable Object value) {
    json.writeName(name);
    text(json, value);
  }

  /** Writes the value's text, or null. */
  public static void text(JsonGenerator json, @Nullable Object value) {
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value.toString());
    }
  }
}
