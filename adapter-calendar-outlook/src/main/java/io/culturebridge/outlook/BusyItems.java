package io.culturebridge.outlook;

import io.culturebridge.domain.calendar.BusyChanges;
import io.culturebridge.domain.time.TimeSlot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The items of all pages of one delta. A series may come on a later page than its occurrences. */
final class BusyItems {

  private final Map<String, BusyItem> latest = new HashMap<>();

  void add(BusyItem item) {
    latest.put(item.id(), item);
  }

  BusyChanges changes(boolean whole, String cursor) {
    var busy = new HashMap<String, TimeSlot>();
    var free = new HashSet<String>();
    for (var item : latest.values()) {
      var slot = busySlot(item);
      if (slot == null) {
        free.add(item.id());
      } else {
        busy.put(item.id(), slot);
      }
    }
    return new BusyChanges(whole, busy, free, cursor);
  }

  private @Nullable TimeSlot busySlot(BusyItem item) {
    return item.master() || !blocks(item) ? null : item.slot();
  }

  /** An occurrence whose series is not told of is busy: better closed than booked twice. */
  private boolean blocks(BusyItem item) {
    var series = item.sparse() ? latest.get(item.masterId()) : null;
    return series == null ? item.blocking() : series.blocking();
  }
}
