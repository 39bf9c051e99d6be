package io.culturebridge.standins;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Google Meet: asked for by {@code createRequest}, made once for each {@code requestId}. */
final class GoogleConference {

  private static final String DATA = "conferenceData";
  private static final String LINK = "hangoutLink";
  private static final String MEET = "hangoutsMeet";

  private GoogleConference() {}

  /** conferenceDataVersion: writes without version 1 know nothing of conferences and lose them. */
  static boolean supported(RecordedRequest request) {
    var version = request.query().getOrDefault("conferenceDataVersion", "0");
    if (!version.equals("0") && !version.equals("1")) {
      throw GoogleErrors.invalid("conferenceDataVersion is 0 or 1.");
    }
    return version.equals("1");
  }

  /**
   * @param next the event as it is to be, with what was asked for as its conference data
   * @param before the event as it was
   */
  static void settle(
      ObjectNode next, @Nullable ObjectNode before, boolean supported, boolean pending) {
    var asked = Optional.ofNullable(next.remove(DATA)).filter(JsonNode::isObject);
    next.remove(LINK);
    if (!supported || asked.isEmpty()) {
      return;
    }
    var present = before == null ? Json.object() : before.path(DATA);
    if (isSame(asked.get(), present)) {
      copy(before == null ? Json.object() : before, next);
    } else {
      make(next, asked.get().path("createRequest"), pending);
    }
  }

  /** What was pending is there at the next look. */
  static boolean resolve(ObjectNode event) {
    var pending = statusCode(event.path(DATA)).equals("pending");
    if (pending) {
      complete(event, (ObjectNode) event.get(DATA));
    }
    return pending;
  }

  private static boolean isSame(JsonNode asked, JsonNode present) {
    if (asked.hasNonNull("conferenceId")) {
      return Json.text(asked, "conferenceId").equals(Json.text(present, "conferenceId"));
    }
    return present.has("createRequest") && requestId(asked).equals(requestId(present));
  }

  private static void make(ObjectNode next, JsonNode request, boolean pending) {
    var type = Json.text(request.path("conferenceSolutionKey"), "type");
    if (Json.text(request, "requestId").isEmpty() || !type.equals(MEET)) {
      throw GoogleErrors.invalid("Invalid conference type value.");
    }
    var data = next.putObject(DATA);
    var createRequest = (ObjectNode) request.deepCopy();
    createRequest.putObject("status").put("statusCode", "pending");
    data.set("createRequest", createRequest);
    if (!pending) {
      complete(next, data);
    }
  }

  private static void complete(ObjectNode event, ObjectNode data) {
    var id = letters(3) + "-" + letters(4) + "-" + letters(3);
    var link = "https://meet.google.com/" + id;
    ((ObjectNode) data.get("createRequest")).putObject("status").put("statusCode", "success");
    data.put("conferenceId", id);
    data.putObject("conferenceSolution")
        .put("name", "Google Meet")
        .putObject("key")
        .put("type", MEET);
    data.putArray("entryPoints")
        .addObject()
        .put("entryPointType", "video")
        .put("uri", link)
        .put("label", "meet.google.com/" + id);
    event.put(LINK, link);
  }

  private static void copy(ObjectNode from, ObjectNode to) {
    to.set(DATA, from.path(DATA).deepCopy());
    if (from.has(LINK)) {
      to.set(LINK, from.get(LINK));
    }
  }

  private static String requestId(JsonNode data) {
    return Json.text(data.path("createRequest"), "requestId");
  }

  private static String statusCode(JsonNode data) {
    return Json.text(data.path("createRequest").path("status"), "statusCode")
        .toLowerCase(Locale.ROOT);
  }

  private static String letters(int count) {
    return ThreadLocalRandom.current()
        .ints(count, 'a', 'z' + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
