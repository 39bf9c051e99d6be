package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.http.docs.OpenApiDocument;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The server answers the calls of the document, and no others. */
class OpenApiCallsTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private final Set<String> documented =
      OpenApiDocument.load().operations().stream()
          .map(OpenApiDocument.Operation::toString)
          .collect(Collectors.toUnmodifiableSet());

  @Test
  void every_documented_call_is_served() {
    assertThat(api.calls()).containsAll(documented);
  }

  @Test
  void every_served_call_is_documented() {
    assertThat(api.calls())
        .filteredOn(call -> !call.contains("/docs/assets/"))
        .map(call -> call.replaceFirst("^HEAD ", "GET "))
        .allSatisfy(call -> assertThat(documented).contains(call));
  }
}
