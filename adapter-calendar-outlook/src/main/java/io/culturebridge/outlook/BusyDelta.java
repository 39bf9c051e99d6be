package io.culturebridge.outlook;

import static io.culturebridge.outlook.Answers.then;

import io.culturebridge.domain.calendar.BusyChanges;
import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarAnswer.Gone;
import io.culturebridge.domain.calendar.CalendarAnswer.Refused;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import io.culturebridge.domain.time.TimeSlot;
import java.time.DateTimeException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Reads a calendar view, then only what has changed in it. The cursor is the address Graph gave to
 * go on from; like every address in an answer it is followed only within the API, since the token
 * goes along.
 */
final class BusyDelta {

  private static final int PAGE = 500;
  private static final int MOST_PAGES = 40;

  private final Graph graph;

  BusyDelta(Graph graph) {
    this.graph = graph;
  }

  CalendarAnswer<BusyChanges> read(String token, @Nullable String cursor, TimeSlot window) {
    var start = cursor == null ? beginning(window) : graph.own(cursor);
    // a cursor of another API than the one in use is of no more use than one too old
    return start == null ? new Gone<>() : pages(token, start, cursor == null);
  }

  private CalendarAnswer<BusyChanges> pages(String token, HttpUrl start, boolean whole) {
    var items = new BusyItems();
    var url = start;
    for (int page = 0; page < MOST_PAGES; page++) {
      var answer = page(token, url);
      if (!(answer instanceof Done<DeltaPage>(var read))) {
        return then(answer, done -> new Gone<>());
      }
      read.items().forEach(items::add);
      if (read.last()) {
        return new Done<>(items.changes(whole, read.link()));
      }
      url = HttpUrl.get(read.link());
    }
    return new Refused<>("The Outlook calendar holds more events than can be read.");
  }

  private CalendarAnswer<DeltaPage> page(String token, HttpUrl url) {
    return then(
        graph.getPage(token, url, PAGE),
        reply -> {
          if (reply.succeeded()) {
            return sensible(reply);
          }
          return Faults.resyncs(reply) ? new Gone<>() : graph.faults().of(reply);
        });
  }

  private CalendarAnswer<DeltaPage> sensible(Reply reply) {
    try {
      var page = DeltaPage.read(reply.json());
      return graph.own(page.link()) == null
          ? new Unclear<>("Microsoft's answer leads away from its API.")
          : new Done<>(page);
    } catch (DateTimeException e) {
      return new Unclear<>("Microsoft's answer makes no sense.");
    }
  }

  private HttpUrl beginning(TimeSlot window) {
    return graph
        .me("calendarView", "delta")
        .addQueryParameter("startDateTime", window.start().toString())
        .addQueryParameter("endDateTime", window.end().toString())
        .build();
  }
}
