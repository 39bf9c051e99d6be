package io.culturebridge.standins;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An event as a request asks to see it. */
final class GraphView {

  private static final Set<String> ALWAYS = Set.of("id", "@odata.etag", GraphProperties.NAME);

  private final GraphTimes times;
  private final GraphProperties properties;

  GraphView(GraphTimes times, GraphProperties properties) {
    this.times = times;
    this.properties = properties;
  }

  ObjectNode shown(ObjectNode event, RecordedRequest request) {
    times.preferred(event, prefer(request));
    properties.expand(event, Optional.ofNullable(request.query().get("$expand")));
    return selected(event, request.query().get("$select"));
  }

  static String prefer(RecordedRequest request) {
    return Optional.ofNullable(request.header("Prefer")).orElse("");
  }

  private static ObjectNode selected(ObjectNode event, @Nullable String select) {
    if (select != null) {
      var kept = new HashSet<>(ALWAYS);
      kept.addAll(Arrays.asList(select.split(",", -1)));
      event.retain(kept);
    }
    return event;
  }
}
