package io.culturebridge.outlook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.graph.models.Event;
import com.microsoft.kiota.serialization.AdditionalDataHolder;
import com.microsoft.kiota.serialization.JsonParseNodeFactory;
import com.microsoft.kiota.serialization.JsonSerializationWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Microsoft's own model of an event, as a judge of what we send. */
final class GraphModel {

  private GraphModel() {}

  /** Holds when the model knows every field, and loses none. */
  static void accepts(String sent) {
    var event = parsed(sent);

    assertThat(parts(event)).allSatisfy(part -> assertThat(part.getAdditionalData()).isEmpty());
    assertThat(withoutType(written(event))).isEqualTo(JsonMapper.shared().readTree(sent));
  }

  static Event parsed(String json) {
    var node =
        new JsonParseNodeFactory()
            .getParseNode("application/json", new ByteArrayInputStream(json.getBytes(UTF_8)));
    return Objects.requireNonNull(node.getObjectValue(Event::createFromDiscriminatorValue));
  }

  private static Stream<AdditionalDataHolder> parts(Event event) {
    Stream<AdditionalDataHolder> ofEvent =
        Stream.of(event, event.getStart(), event.getEnd(), event.getBody(), event.getLocation());
    var properties = event.getSingleValueExtendedProperties();
    return Stream.concat(ofEvent, properties == null ? Stream.of() : properties.stream())
        .filter(Objects::nonNull);
  }

  private static String written(Event event) {
    try (var writer = new JsonSerializationWriter()) {
      writer.writeObjectValue(null, event);
      return new String(writer.getSerializedContent().readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The model writes down which of Microsoft's types it is, which nobody sent. */
  private static JsonNode withoutType(String json) {
    var event = (ObjectNode) JsonMapper.shared().readTree(json);
    event.remove("@odata.type");
    return event;
  }
}
