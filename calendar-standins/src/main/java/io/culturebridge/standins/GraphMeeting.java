package io.culturebridge.standins;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Teams: made with the event or later, never unmade; its block in the body must be kept. */
final class GraphMeeting {

  private static final String TEAMS = "teamsForBusiness";
  private static final String MEETING = "onlineMeeting";
  private static final String FLAG = "isOnlineMeeting";

  private final GraphErrors errors;

  GraphMeeting(GraphErrors errors) {
    this.errors = errors;
  }

  /**
   * @param next the event as it is to be, with a meeting if it had one
   * @param changes what the caller sent
   */
  void settle(Account account, @Nullable ObjectNode before, ObjectNode next, ObjectNode changes) {
    if (before != null && before.path(FLAG).asBoolean(false)) {
      keep(before, next, changes);
    } else if (next.path(FLAG).asBoolean(false)) {
      make(account, next);
    }
  }

  /** The real one drops the meeting, too, when the block is lost from the body. */
  private void keep(ObjectNode before, ObjectNode next, ObjectNode changes) {
    if (!next.path(FLAG).asBoolean(false)
        || !next.path("onlineMeetingProvider").equals(before.path("onlineMeetingProvider"))) {
      throw errors.badRequest("An online meeting cannot be taken back or moved.");
    }
    var link = Json.text(before.path(MEETING), "joinUrl");
    if (changes.has("body") && !Json.text(next.path("body"), "content").contains(link)) {
      next.put(FLAG, false).put("onlineMeetingProvider", "unknown").putNull(MEETING);
    }
  }

  private void make(Account account, ObjectNode next) {
    if (account.isPersonal() || !Json.text(next, "onlineMeetingProvider").equals(TEAMS)) {
      throw errors.badRequest(
          "The online meeting provider is not among the calendar's allowedOnlineMeetingProviders.");
    }
    var link = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_" + Secrets.random() + "/0";
    next.putObject(MEETING).put("joinUrl", link);
    var content = Json.text(next.path("body"), "content");
    next.putObject("body")
        .put("contentType", "html")
        .put("content", content + "<div><a href=\"" + link + "\">Join the meeting</a></div>");
  }
}
