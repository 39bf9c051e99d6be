package io.culturebridge.email;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.notification.Letter;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All that the templates fill in, plain text throughout. */
final class LetterFacts {

  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  /** No mail program shows them, and some stop reading there. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t]]");

  private LetterFacts() {}

  static Map<String, Object> of(Letter letter, Phrases phrases, URI unsubscribe) {
    var wording = new Wording(letter, phrases);
    var booking = letter.details().booking();
    var facts = new HashMap<String, Object>();
    facts.put("language", phrases.language().toLanguageTag());
    for (var key : List.of("direction", "join", "footer", "unsubscribe")) {
      facts.put(key, phrases.of(key));
    }
    facts.put("title", wording.title());
    facts.put("greeting", wording.greeting());
    facts.put("event", wording.event());
    facts.put("outlook", wording.outlook());
    facts.put("rows", rows(wording, phrases));
    facts.put("notesLabel", phrases.of("label.notes"));
    facts.put("notes", lines(booking.notes().text()));
    facts.put("link", wording.isAboutSeveral() ? null : link(booking));
    facts.put("unsubscribeLink", unsubscribe.toASCIIString());
    return facts;
  }

  private static List<Map<String, Object>> rows(Wording wording, Phrases phrases) {
    var rows = new ArrayList<Map<String, Object>>();
    rows.add(row(phrases.of("label.with"), wording.counterpart(), false));
    if (wording.isAboutSeveral()) {
      addNumbered(rows, wording.whens());
      return rows;
    }
    rows.add(row(phrases.of("label.when"), wording.when(), false));
    var before = wording.before();
    if (before != null) {
      rows.add(row(phrases.of("label.before"), before, true));
    }
    rows.add(row(phrases.of("label.length"), wording.length(), false));
    return rows;
  }

  private static void addNumbered(List<Map<String, Object>> rows, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      rows.add(row(Integer.toString(i + 1), texts.get(i), false));
    }
  }

  /**
   * @param past whether it holds no longer
   */
  private static Map<String, Object> row(String label, String text, boolean past) {
    return Map.of("label", label, "text", text, "past", past);
  }

  private static List<String> lines(@Nullable String text) {
    return text == null || text.isBlank()
        ? List.of()
        : LINE_BREAK
            .splitAsStream(text.strip())
            .map(line -> CONTROL.matcher(line).replaceAll(""))
            .toList();
  }

  /** There is nowhere to go once a session is off or over. */
  private static @Nullable String link(Booking booking) {
    var link = booking.meetingLink();
    return link == null || !booking.status().holdsTheSlot() ? null : link.value().toASCIIString();
  }
}
