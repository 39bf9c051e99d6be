package io.culturebridge.standins;

import io.culturebridge.standins.EventStore.Stored;
import io.culturebridge.standins.Outcome.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** When a calendar is busy, without saying with what. */
final class GoogleFreeBusy {

  private static final Set<String> FIELDS =
      Set.of(
          "timeMin", "timeMax", "timeZone", "items", "groupExpansionMax", "calendarExpansionMax");

  Answer query(Account account, ObjectNode body) {
    if (!FIELDS.containsAll(body.propertyNames())) {
      throw GoogleErrors.invalid("Unknown field.");
    }
    var window =
        new Span(
            GoogleTimes.timestamp(Json.text(body, "timeMin")),
            GoogleTimes.timestamp(Json.text(body, "timeMax")));
    if (window.isEmpty()) {
      throw GoogleErrors.invalid("The specified time range is empty.");
    }
    var answer =
        Json.object()
            .put("kind", "calendar#freeBusy")
            .put("timeMin", window.start().toString())
            .put("timeMax", window.end().toString());
    var calendars = answer.putObject("calendars");
    for (var item : body.path("items")) {
      var id = Json.text(item, "id");
      calendars.set(id, isOwn(account, id) ? busy(account, window) : unknown());
    }
    return Answer.json(200, answer);
  }

  private static boolean isOwn(Account account, String id) {
    return id.equals("primary") || id.equals(account.email());
  }

  private static ObjectNode unknown() {
    var calendar = Json.object();
    calendar.putArray("errors").addObject().put("domain", "global").put("reason", "notFound");
    calendar.putArray("busy");
    return calendar;
  }

  private static ObjectNode busy(Account account, Span window) {
    var calendar = Json.object();
    var busy = calendar.putArray("busy");
    for (var span : merged(spans(account, window))) {
      busy.addObject().put("start", span.start().toString()).put("end", span.end().toString());
    }
    return calendar;
  }

  private static List<Span> spans(Account account, Span window) {
    return account.store().all(GoogleFreeBusy::isBusy).stream()
        .map(stored -> GoogleTimes.span(stored.event()))
        .filter(window::overlaps)
        .sorted(Comparator.comparing(Span::start))
        .toList();
  }

  private static boolean isBusy(Stored stored) {
    return !stored.deleted()
        && !Json.text(stored.event(), "transparency").equals("transparent")
        && StreamSupport.stream(stored.event().path("attendees").spliterator(), false)
            .noneMatch(GoogleFreeBusy::hasDeclined);
  }

  private static boolean hasDeclined(JsonNode attendee) {
    return attendee.path("self").asBoolean(false)
        && Json.text(attendee, "responseStatus").equals("declined");
  }

  private static List<Span> merged(List<Span> sorted) {
    var merged = new ArrayList<Span>();
    for (var span : sorted) {
      var last = merged.isEmpty() ? null : merged.getLast();
      if (last == null || last.end().isBefore(span.start())) {
        merged.add(span);
      } else if (last.end().isBefore(span.end())) {
        merged.set(merged.size() - 1, new Span(last.start(), span.end()));
      }
    }
    return merged;
  }
}
