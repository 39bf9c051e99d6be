package io.culturebridge.outlook;

import io.culturebridge.domain.booking.MeetingLink;
import io.culturebridge.domain.calendar.PublishedEvent;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event of ours as Graph shows it.
 *
 * @param hasMeeting Teams has made a place for it, or is about to
 * @param link of that place, once it is there
 */
record KnownEvent(
    String id,
    String transactionId,
    @Nullable String etag,
    boolean hasMeeting,
    @Nullable MeetingLink link) {

  // what follows is put into addresses and headers: nothing in it may mean anything there
  private static final Pattern ID = Pattern.compile("[\\w+/=-][\\w+/=.-]{0,1023}");
  private static final Pattern ETAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7e]{1,1024}\"");

  /** Empty when it makes no sense as one. */
  static Optional<KnownEvent> read(JsonNode json) {
    var id = json.path("id").stringValue("");
    return ID.matcher(id).matches() ? Optional.of(of(id, json)) : Optional.empty();
  }

  PublishedEvent published() {
    return new PublishedEvent(id, link);
  }

  /** Tells whether its own meeting is where to meet: at that link, or at any that Teams makes. */
  boolean meetsAt(@Nullable MeetingLink settled) {
    return hasMeeting && (settled == null || settled.equals(link));
  }

  private static KnownEvent of(String id, JsonNode json) {
    var etag = json.path("@odata.etag").stringValue("");
    return new KnownEvent(
        id,
        json.path("transactionId").stringValue(""),
        ETAG.matcher(etag).matches() ? etag : null,
        json.path("isOnlineMeeting").booleanValue(false),
        TeamsLink.read(json.path("onlineMeeting").path("joinUrl").stringValue("")));
  }
}
