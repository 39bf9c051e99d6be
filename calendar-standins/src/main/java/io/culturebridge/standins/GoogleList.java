package io.culturebridge.standins;

import io.culturebridge.standins.Cursors.Cursor;
import io.culturebridge.standins.EventStore.Stored;
import io.culturebridge.standins.Outcome.Answer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** Events in pages, all of them or what has changed since a sync token. */
final class GoogleList {

  private static final int USUAL_PAGE = 250;
  private static final int LARGEST_PAGE = 2500;
  private static final Set<String> NOT_WITH_SYNC =
      Set.of("timeMin", "timeMax", "orderBy", "iCalUID", "privateExtendedProperty");
  private static final Set<String> WITHOUT_SYNC =
      Set.of("orderBy", "iCalUID", "privateExtendedProperty");
  private static final Set<String> FREE_TO_CHANGE =
      Set.of(
          "pageToken",
          "syncToken",
          "maxResults",
          "timeMin",
          "timeMax",
          "showDeleted",
          "fields",
          "alt",
          "key",
          "prettyPrint",
          "quotaUser",
          "userIp");

  private static final Comparator<Stored> BY_START =
      Comparator.<Stored, Instant>comparing(stored -> GoogleTimes.span(stored.event()).start());

  Answer list(Account account, Map<String, String> query) {
    return page(account, query, cursor(account, query));
  }

  private static Cursor cursor(Account account, Map<String, String> query) {
    if (query.containsKey("syncToken")) {
      checkSync(query);
    }
    var page = query.get("pageToken");
    if (page != null) {
      return next(account, query, page);
    }
    var sync = query.get("syncToken");
    var items = sync == null ? whole(account, query) : changed(account, query, sync);
    return new Cursor(binding(query), account.store().changes(), items);
  }

  private static Cursor next(Account account, Map<String, String> query, String page) {
    if (account.cursors().isTooOld(page)) {
      throw GoogleErrors.fullSyncRequired();
    }
    return account
        .cursors()
        .find(page)
        .filter(cursor -> cursor.binding().equals(binding(query)))
        .orElseThrow(() -> GoogleErrors.invalid("Invalid page token value."));
  }

  private static void checkSync(Map<String, String> query) {
    if (NOT_WITH_SYNC.stream().anyMatch(query::containsKey)) {
      throw GoogleErrors.invalid("Sync token cannot be used with filters: " + query.keySet() + ".");
    }
    if ("false".equals(query.get("showDeleted"))) {
      throw GoogleErrors.invalid("showDeleted cannot be false with a sync token.");
    }
  }

  private static List<ObjectNode> whole(Account account, Map<String, String> query) {
    var filter = new GoogleFilter(query);
    var found = account.store().all(filter::shows).stream();
    var ordered = "startTime".equals(query.get("orderBy")) ? found.sorted(BY_START) : found;
    return ordered.map(GoogleList::shown).toList();
  }

  private static List<ObjectNode> changed(
      Account account, Map<String, String> query, String token) {
    var cursor = account.cursors().find(token).orElseThrow(GoogleErrors::fullSyncRequired);
    if (!cursor.binding().equals(binding(query))) {
      throw GoogleErrors.invalid("Other parameters than when the sync began.");
    }
    return account.store().all(stored -> stored.change() > cursor.change()).stream()
        .map(GoogleList::shown)
        .toList();
  }

  private static Answer page(Account account, Map<String, String> query, Cursor cursor) {
    var size = Math.min(size(query), account.pageOf(LARGEST_PAGE));
    var here = cursor.rest().stream().limit(size).toList();
    var rest = cursor.rest().stream().skip(size).toList();
    var body = head(account);
    if (!rest.isEmpty()) {
      body.put(
          "nextPageToken",
          account.cursors().keep(new Cursor(cursor.binding(), cursor.change(), rest)));
    } else if (WITHOUT_SYNC.stream().noneMatch(query::containsKey)) {
      body.put(
          "nextSyncToken",
          account.cursors().keep(new Cursor(cursor.binding(), cursor.change(), List.of())));
    }
    body.putArray("items").addAll(here);
    return Answer.json(200, body);
  }

  private static ObjectNode head(Account account) {
    var head =
        Json.object()
            .put("kind", "calendar#events")
            .put("summary", account.email())
            .put("timeZone", GoogleTimes.ZONE.getId())
            .put("accessRole", "owner");
    head.putArray("defaultReminders");
    return head;
  }

  /** Of a deleted event no more than this is promised. */
  private static ObjectNode shown(Stored stored) {
    if (stored.deleted()) {
      stored.event().retain(List.of("kind", "etag", "id", "status"));
    }
    return stored.event();
  }

  private static int size(Map<String, String> query) {
    var text = query.getOrDefault("maxResults", String.valueOf(USUAL_PAGE));
    var size = text.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(text) : LARGEST_PAGE + 1;
    if (size > LARGEST_PAGE) {
      throw GoogleErrors.invalid("Invalid maxResults value.");
    }
    return size;
  }

  private static String binding(Map<String, String> query) {
    var bound = new TreeMap<>(query);
    bound.keySet().removeAll(FREE_TO_CHANGE);
    return bound.toString();
  }
}
