package io.culturebridge.standins;

import io.culturebridge.standins.Cursors.Cursor;
import io.culturebridge.standins.EventStore.Stored;
import io.culturebridge.standins.Outcome.Answer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** calendarView/delta: a window's events, then what has changed; the window is in the token. */
final class GraphDelta {

  private static final Pattern SIZE = Pattern.compile("odata\\.maxpagesize=([1-9][0-9]{0,3})");
  private static final int USUAL_PAGE = 10;
  private static final int LARGEST_PAGE = 999;
  private static final String SKIP = "$skiptoken";
  private static final String DELTA = "$deltatoken";
  private static final Set<Set<String>> QUERIES =
      Set.of(Set.of("startDateTime", "endDateTime"), Set.of(SKIP), Set.of(DELTA));

  private final GraphErrors errors;
  private final GraphTimes times;
  private final GraphList list;
  private final GraphView view;

  GraphDelta(GraphErrors errors, GraphTimes times, GraphList list, GraphView view) {
    this.errors = errors;
    this.times = times;
    this.list = list;
    this.view = view;
  }

  Answer delta(Account account, RecordedRequest request) {
    if (!QUERIES.contains(request.query().keySet())) {
      throw errors.badRequest(
          "The following parameters are not supported with change tracking: "
              + request.query().keySet());
    }
    return page(account, request, cursor(account, request.query()));
  }

  private Cursor cursor(Account account, Map<String, String> query) {
    var token = query.getOrDefault(SKIP, query.getOrDefault(DELTA, ""));
    if (token.isEmpty()) {
      return whole(account, list.window(query));
    }
    var cursor = account.cursors().find(token).orElseThrow(errors::syncStateNotFound);
    return query.containsKey(SKIP) ? cursor : changed(account, cursor);
  }

  private Cursor whole(Account account, Span window) {
    var items =
        account.store().live().stream()
            .filter(event -> times.span(event).overlaps(window))
            .toList();
    return new Cursor(window.start() + "/" + window.end(), account.store().changes(), items);
  }

  private Cursor changed(Account account, Cursor cursor) {
    var bounds = cursor.binding().split("/", -1);
    var window = new Span(times.timestamp(bounds[0]), times.timestamp(bounds[1]));
    var items =
        account.store().all(stored -> stored.change() > cursor.change()).stream()
            .map(stored -> seenFrom(window, stored))
            .toList();
    return new Cursor(cursor.binding(), account.store().changes(), items);
  }

  private ObjectNode seenFrom(Span window, Stored stored) {
    if (!stored.deleted() && times.span(stored.event()).overlaps(window)) {
      return stored.event();
    }
    var removed = Json.object().put("@odata.type", "#microsoft.graph.event").put("id", stored.id());
    removed.putObject("@removed").put("reason", "deleted");
    return removed;
  }

  private Answer page(Account account, RecordedRequest request, Cursor cursor) {
    var size = Math.min(size(request), account.pageOf(LARGEST_PAGE));
    var body =
        Json.object()
            .put("@odata.context", "https://graph.microsoft.com/v1.0/$metadata#Collection(event)");
    var value = body.putArray("value");
    cursor.rest().stream()
        .limit(size)
        .map(item -> item.has("@removed") ? item : view.shown(item.deepCopy(), request))
        .forEach(value::add);
    var rest = cursor.rest().stream().skip(size).toList();
    link(account, request, new Cursor(cursor.binding(), cursor.change(), rest), body);
    return Answer.json(200, body);
  }

  private static void link(Account account, RecordedRequest request, Cursor next, ObjectNode body) {
    var token = account.cursors().keep(next);
    if (next.rest().isEmpty()) {
      body.put("@odata.deltaLink", GraphLinks.only(request, DELTA, token));
    } else {
      body.put("@odata.nextLink", GraphLinks.only(request, SKIP, token));
    }
  }

  private static int size(RecordedRequest request) {
    return Optional.of(SIZE.matcher(GraphView.prefer(request)))
        .filter(matcher -> matcher.find())
        .map(matcher -> Integer.parseInt(matcher.group(1)))
        .orElse(USUAL_PAGE);
  }
}
