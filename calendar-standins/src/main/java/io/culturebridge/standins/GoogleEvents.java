package io.culturebridge.standins;

import io.culturebridge.standins.EventStore.Stored;
import io.culturebridge.standins.Outcome.Answer;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Single events of a calendar: make, read, replace, patch, delete. */
final class GoogleEvents {

  private static final String ID = "[a-v0-9]{5,1024}";

  private final GoogleStamp stamp;

  GoogleEvents(GoogleStamp stamp) {
    this.stamp = stamp;
  }

  Answer insert(Account account, RecordedRequest request) {
    var body = GoogleForm.writable(GoogleApi.body(request));
    var id = body.path("id").asString(stamp.newId());
    if ((body.has("id") && body.has("iCalUID")) || !id.matches(ID)) {
      throw GoogleErrors.invalid("Invalid resource id value.");
    }
    if (account.store().find(id).isPresent()) {
      throw GoogleErrors.duplicate();
    }
    var next = stamp.fresh(account, id);
    next.setAll(body);
    GoogleConference.settle(
        next, null, GoogleConference.supported(request), account.hasPendingConferences());
    return keep(account, id, next);
  }

  Answer get(Account account, String id) {
    var event = find(account, id).event();
    return GoogleConference.resolve(event) ? keep(account, id, event) : Answer.json(200, event);
  }

  Answer put(Account account, String id, RecordedRequest request) {
    var before = found(account, id, request);
    var body = GoogleForm.writable(GoogleApi.body(request));
    var next = stamp.fresh(account, id);
    next.setAll(stamp.unchangeable(before.event()));
    // an event that was deleted comes back only when it is said in so many words
    next.put("status", before.deleted() ? "cancelled" : "confirmed");
    next.setAll(body);
    return replace(account, before, next, body, request);
  }

  Answer patch(Account account, String id, RecordedRequest request) {
    var before = found(account, id, request);
    var body = GoogleForm.writable(GoogleApi.body(request));
    var next = before.event().deepCopy();
    merge(next, body);
    return replace(account, before, next, body, request);
  }

  Answer delete(Account account, String id, RecordedRequest request) {
    var before = found(account, id, request);
    if (before.deleted()) {
      throw GoogleErrors.deleted();
    }
    account.store().keep(id, stamp.cancelled(account, before.event()), true);
    return Answer.empty(204);
  }

  private Answer replace(
      Account account, Stored before, ObjectNode next, ObjectNode body, RecordedRequest request) {
    if (!Json.text(next, "id").equals(before.id())) {
      throw GoogleErrors.invalid("Invalid resource id value.");
    }
    GoogleConference.settle(
        next, before.event(), GoogleConference.supported(request), account.hasPendingConferences());
    GoogleTimes.normalise(next);
    next.put("sequence", sequence(before.event(), next, body));
    return keep(account, before.id(), next);
  }

  private Answer keep(Account account, String id, ObjectNode next) {
    GoogleTimes.normalise(next);
    var stamped = stamp.stamped(account, next);
    account.store().keep(id, stamped, Json.text(stamped, "status").equals("cancelled"));
    return Answer.json(200, stamped);
  }

  /** Google counts by itself when the time changes, and never lets it be counted back. */
  private static int sequence(ObjectNode before, ObjectNode next, ObjectNode body) {
    var current = before.path("sequence").asInt(0);
    var given = body.path("sequence").asInt(current);
    if (given < current) {
      throw GoogleErrors.invalid(
          "Invalid sequence value. The specified sequence number is below the current sequence"
              + " number of the resource.");
    }
    var moved = !GoogleTimes.span(before).equals(GoogleTimes.span(next));
    return given == current && moved ? current + 1 : given;
  }

  private static Stored found(Account account, String id, RecordedRequest request) {
    var stored = find(account, id);
    var fits =
        Optional.ofNullable(request.header("If-Match"))
            .map(etag -> etag.equals("*") || etag.equals(Json.text(stored.event(), "etag")))
            .orElse(true);
    if (!fits) {
      throw GoogleErrors.conditionNotMet();
    }
    return stored;
  }

  private static Stored find(Account account, String id) {
    return account.store().find(id).orElseThrow(GoogleErrors::notFound);
  }

  /** Null takes away, objects go into objects, all else, lists too, is replaced. */
  private static void merge(ObjectNode into, ObjectNode patch) {
    for (var field : patch.properties()) {
      JsonNode value = field.getValue();
      if (value.isNull()) {
        into.remove(field.getKey());
      } else if (value instanceof ObjectNode object
          && into.get(field.getKey()) instanceof ObjectNode present) {
        merge(present, object);
      } else {
        into.set(field.getKey(), value.deepCopy());
      }
    }
  }
}
