package io.culturebridge.standins;

import io.culturebridge.standins.Cursors.Cursor;
import io.culturebridge.standins.Outcome.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Events in pages: all, those with a property, or those of a window. */
final class GraphList {

  private static final int USUAL_PAGE = 10;
  private static final int LARGEST_PAGE = 999;

  private final GraphErrors errors;
  private final GraphTimes times;
  private final GraphProperties properties;
  private final GraphView view;

  GraphList(GraphErrors errors, GraphTimes times, GraphProperties properties, GraphView view) {
    this.errors = errors;
    this.times = times;
    this.properties = properties;
    this.view = view;
  }

  Answer events(Account account, RecordedRequest request) {
    var filter = Optional.ofNullable(request.query().get("$filter"));
    return page(
        account,
        request,
        account
            .store()
            .live(event -> filter.map(text -> properties.fits(event, text)).orElse(true)));
  }

  Answer calendarView(Account account, RecordedRequest request) {
    var window = window(request.query());
    return page(
        account,
        request,
        account.store().live().stream()
            .filter(event -> times.span(event).overlaps(window))
            .toList());
  }

  Span window(Map<String, String> query) {
    if (!query.containsKey("startDateTime") || !query.containsKey("endDateTime")) {
      throw errors.badRequest("This request requires startDateTime and endDateTime.");
    }
    var window =
        new Span(
            times.timestamp(query.getOrDefault("startDateTime", "")),
            times.timestamp(query.getOrDefault("endDateTime", "")));
    if (window.isEmpty()) {
      throw errors.badRequest("startDateTime is before endDateTime.");
    }
    return window;
  }

  private Answer page(Account account, RecordedRequest request, List<ObjectNode> all) {
    var items =
        Optional.ofNullable(request.query().get("$skiptoken"))
            .map(token -> account.cursors().find(token).orElseThrow(errors::syncStateNotFound))
            .map(Cursor::rest)
            .orElse(all);
    var size = Math.min(top(request.query()), account.pageOf(LARGEST_PAGE));
    var body = Json.object().put("@odata.context", "https://graph.microsoft.com/v1.0/$metadata");
    var value = body.putArray("value");
    items.stream()
        .limit(size)
        .map(event -> view.shown(event.deepCopy(), request))
        .forEach(value::add);
    if (items.size() > size) {
      var rest = new Cursor("", 0, items.stream().skip(size).toList());
      body.put(
          "@odata.nextLink", GraphLinks.with(request, "$skiptoken", account.cursors().keep(rest)));
    }
    return Answer.json(200, body);
  }

  private int top(Map<String, String> query) {
    var text = query.getOrDefault("$top", String.valueOf(USUAL_PAGE));
    if (!text.matches("[1-9][0-9]{0,2}")) {
      throw errors.badRequest("$top is 1 to 999.");
    }
    return Integer.parseInt(text);
  }
}
