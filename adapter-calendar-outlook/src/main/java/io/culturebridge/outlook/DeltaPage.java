package io.culturebridge.outlook;

import java.time.DateTimeException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One page of a delta.
 *
 * @param link where to go on
 * @param last the link is for the next time, rather than for the next page
 */
record DeltaPage(List<BusyItem> items, String link, boolean last) {

  /**
   * @throws DateTimeException when it makes no sense
   */
  static DeltaPage read(JsonNode json) {
    var next = json.path("@odata.nextLink").stringValue("");
    var delta = json.path("@odata.deltaLink").stringValue("");
    var items = json.path("value").valueStream().map(BusyItem::read).toList();
    return new DeltaPage(items, next.isEmpty() ? delta : next, next.isEmpty());
  }
}
