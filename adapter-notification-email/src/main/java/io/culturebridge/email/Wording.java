package io.culturebridge.email;

import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.notification.Letter;
import io.culturebridge.domain.notification.NotificationKind;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.Person;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sentences of one letter. */
final class Wording {

  private final Letter letter;
  private final Phrases phrases;
  private final Times times;

  Wording(Letter letter, Phrases phrases) {
    this.letter = letter;
    this.phrases = phrases;
    this.times = new Times(phrases, letter.recipient().timezone());
  }

  String subject() {
    var start = letter.details().booking().slot().start();
    var facts = Map.of("title", title(), "name", counterpart(), "time", times.brief(start));
    return phrases.of("subject", facts);
  }

  String title() {
    return isAboutSeveral()
        ? phrases.of("series.title." + kind(), Map.of("count", count()))
        : phrases.of("title." + kind());
  }

  String greeting() {
    var name = OneLine.visible(letter.recipient().name());
    return name == null
        ? phrases.of("greeting.nameless")
        : phrases.of("greeting", Map.of("name", OneLine.isolated(name)));
  }

  /** What has happened, and through whom. */
  String event() {
    var key = letter.notification().kind() == NotificationKind.REMINDER ? "" : "." + doer();
    var series = isAboutSeveral() ? "series." : "";
    return phrases.of(
        series + "event." + kind() + key,
        Map.of("name", counterpart(), "subject", counterpartAsSubject(), "count", count()));
  }

  /** What still has to happen; null when nothing has to. */
  @Nullable String outlook() {
    boolean pending =
        letter.sessions().stream().allMatch(session -> session.status() == BookingStatus.PENDING);
    return pending ? phrases.of(isAboutSeveral() ? "series.pending" : "pending") : null;
  }

  String when() {
    return times.full(letter.details().booking().slot());
  }

  /** When each of several sessions is. */
  List<String> whens() {
    return letter.sessions().stream().map(session -> times.full(session.slot())).toList();
  }

  /** Of several sessions only the new times are told. */
  @Nullable String before() {
    var before = letter.before();
    return before == null || isAboutSeveral() ? null : times.full(before);
  }

  boolean isAboutSeveral() {
    return letter.sessions().size() > 1;
  }

  private String count() {
    return Integer.toString(letter.sessions().size());
  }

  String length() {
    long minutes = letter.details().booking().slot().duration().toMinutes();
    return phrases.of("length", Map.of("minutes", Long.toString(minutes)));
  }

  String counterpart() {
    return nameOr("someone");
  }

  /** Where a sentence begins. */
  private String counterpartAsSubject() {
    return nameOr("subject");
  }

  private String nameOr(String otherwise) {
    Person counterpart = letter.counterpart();
    var name = OneLine.visible(counterpart.name());
    return name == null ? phrases.of(otherwise + "." + counterpartRole()) : OneLine.isolated(name);
  }

  private String counterpartRole() {
    return letter.counterpart().equals(letter.details().coach()) ? "coach" : "client";
  }

  /** Whoever is neither of the two nor an admin is the service itself. */
  private String doer() {
    Actor by = letter.by();
    if (by != null && by.id().equals(letter.recipient().id())) {
      return "you";
    }
    if (by != null && by.id().equals(letter.counterpart().id())) {
      return "other";
    }
    return by != null && by.isAdmin() ? "admin" : "service";
  }

  private String kind() {
    return letter.notification().kind().word();
  }
}
