package io.culturebridge.http.docs;

import static java.util.stream.Collectors.joining;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The document as tests look at it. */
public final class OpenApiDocument {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

  private final JsonNode root;
  private final SchemaRegistry schemas =
      SchemaRegistry.withDefaultDialect(
          Dialect.builder(Dialects.getDraft202012())
              .keyword(new NonValidationKeyword("components"))
              .build(),
          registry ->
              registry.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private OpenApiDocument(JsonNode root) {
    this.root = root;
  }

  /** One method of one path. */
  public record Operation(String method, String path, JsonNode node) {

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  public static OpenApiDocument load() {
    try (var in = OpenApiDocument.class.getResourceAsStream("/openapi/openapi.json")) {
      return new OpenApiDocument(JSON.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public JsonNode root() {
    return root;
  }

  public List<Operation> operations() {
    return root.get("paths")
        .propertyStream()
        .flatMap(path ->
            path.getValue()
                .propertyStream()
                .filter(member -> METHODS.contains(member.getKey()))
                .map(member -> operation(path.getKey(), member.getKey(), member.getValue())))
        .toList();
  }

  private static Operation operation(String path, String method, JsonNode node) {
    return new Operation(method.toUpperCase(Locale.ROOT), path, node);
  }

  /** What a reference stands for; anything else stands for itself. */
  public JsonNode resolve(JsonNode node) {
    var ref = node.path("$ref");
    return ref.isString() ? at(ref.stringValue()) : node;
  }

  /** The node at a reference such as {@code #/components/schemas/Booking}. */
  public JsonNode at(String ref) {
    return root.at(ref.substring(1));
  }

  /** Every object in the document. */
  public Stream<ObjectNode> objects() {
    return objects(root);
  }

  private static Stream<ObjectNode> objects(JsonNode node) {
    var below = node.valueStream().flatMap(OpenApiDocument::objects);
    return node instanceof ObjectNode object ? Stream.concat(Stream.of(object), below) : below;
  }

  /** What keeps the value from being valid against the schema; none when it is valid. */
  public Optional<String> objection(JsonNode schema, JsonNode value) {
    var whole = (ObjectNode) schema.deepCopy();
    whole.set("components", root.get("components"));
    var errors = schemas.getSchema(whole).validate(value);
    return errors.isEmpty()
        ? Optional.empty()
        : Optional.of(errors.stream().map(Error::toString).collect(joining("\n")));
  }

  /** The same document, in which objects that do not say otherwise have no further members. */
  public OpenApiDocument closed() {
    var closed = new OpenApiDocument(root.deepCopy());
    closed
        .objects()
        .filter(object -> object.path("properties").isObject() && object.has("type"))
        .filter(object -> !object.has("additionalProperties"))
        .toList()
        .forEach(schema -> schema.put("additionalProperties", false));
    return closed;
  }
}
