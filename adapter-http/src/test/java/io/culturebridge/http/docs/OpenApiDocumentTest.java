package io.culturebridge.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.http.docs.OpenApiDocument.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OpenApiDocumentTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  private final OpenApiDocument document = OpenApiDocument.load();

  @Test
  void the_document_is_of_openapi_3_1() {
    assertThat(document.root().get("openapi").stringValue()).startsWith("3.1.");
  }

  @Test
  void every_reference_leads_to_something() {
    assertThat(references()).isNotEmpty().noneMatch(ref -> document.at(ref).isMissingNode());
  }

  @Test
  void every_component_is_used() {
    assertThat(references()).containsAll(components());
  }

  @Test
  void every_example_is_valid_against_its_schema() {
    var closed = document.closed();
    var shown = closed.objects().filter(object -> object.has("schema")).toList();

    assertThat(shown)
        .isNotEmpty()
        .allSatisfy(object ->
            assertThat(examples(closed, object))
                .allSatisfy(example ->
                    assertThat(closed.objection(object.get("schema"), example)).isEmpty()));
  }

  @Test
  void what_a_schema_does_not_declare_is_objected_to() {
    var closed = document.closed();
    var schema = document.at("#/components/schemas/Health");
    var value = new JsonMapper().readTree("{\"status\": \"up\", \"uptime\": 1}");

    assertThat(document.objection(schema, value)).isEmpty();
    assertThat(closed.objection(closed.at("#/components/schemas/Health"), value))
        .hasValueSatisfying(objection -> assertThat(objection).contains("uptime"));
  }

  @Test
  void every_json_answer_and_body_shows_an_example() {
    assertThat(jsonBodies()).isNotEmpty().allMatch(body -> !examples(document, body).isEmpty());
  }

  @Test
  void every_default_is_valid_against_its_schema() {
    assertThat(document.objects().filter(object -> object.has("default")))
        .isNotEmpty()
        .allSatisfy(
            schema -> assertThat(document.objection(schema, schema.get("default"))).isEmpty());
  }

  @Test
  void every_operation_has_its_own_name_and_says_what_it_does() {
    var operations = document.operations();

    assertThat(operations)
        .allMatch(operation -> operation.node().has("summary"))
        .allMatch(operation -> operation.node().has("description"));
    assertThat(operations.stream().map(o -> o.node().get("operationId"))).doesNotHaveDuplicates();
  }

  @Test
  void every_operation_declares_the_parameters_of_its_path() {
    assertThat(document.operations())
        .allSatisfy(operation ->
            assertThat(pathParameters(operation))
                .containsExactlyInAnyOrderElementsOf(placeholders(operation.path())));
  }

  @Test
  void every_answer_carries_the_request_id() {
    assertThat(document.operations().stream().flatMap(o -> o.node().get("responses").valueStream()))
        .isNotEmpty()
        .allMatch(answer -> document.resolve(answer).path("headers").has("X-Request-Id"));
  }

  @Test
  void a_call_can_be_one_too_many_where_there_is_a_user_to_count_for() {
    assertThat(document.operations())
        .isNotEmpty()
        .allSatisfy(operation ->
            assertThat(operation.node().get("responses").has("429"))
                .as(operation.toString())
                .isEqualTo(!operation.node().has("security")));
  }

  private List<String> references() {
    return document
        .objects()
        .filter(object -> object.path("$ref").isString())
        .map(object -> object.get("$ref").stringValue())
        .toList();
  }

  /** All but the security schemes, which are named otherwise. */
  private List<String> components() {
    return document
        .root()
        .get("components")
        .propertyStream()
        .filter(kind -> !kind.getKey().equals("securitySchemes"))
        .flatMap(kind ->
            kind.getValue()
                .propertyStream()
                .map(component -> "#/components/" + kind.getKey() + "/" + component.getKey()))
        .toList();
  }

  private List<ObjectNode> jsonBodies() {
    return document
        .objects()
        .flatMap(ObjectNode::propertyStream)
        .filter(member -> member.getKey().endsWith("json") && member.getValue().has("schema"))
        .map(member -> (ObjectNode) member.getValue())
        .toList();
  }

  private static List<JsonNode> examples(OpenApiDocument document, ObjectNode object) {
    var examples = new ArrayList<JsonNode>();
    object
        .path("examples")
        .valueStream()
        .map(example -> document.resolve(example).get("value"))
        .forEach(examples::add);
    if (object.has("example")) {
      examples.add(object.get("example"));
    }
    return examples;
  }

  private List<String> pathParameters(Operation operation) {
    return operation
        .node()
        .path("parameters")
        .valueStream()
        .map(document::resolve)
        .filter(parameter -> parameter.get("in").stringValue().equals("path"))
        .map(parameter -> parameter.get("name").stringValue())
        .toList();
  }

  private static List<String> placeholders(String path) {
    return PLACEHOLDER.matcher(path).results().map(match -> match.group(1)).toList();
  }
}
