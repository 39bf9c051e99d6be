package io.culturebridge.application.calendar;

import io.culturebridge.domain.calendar.BusyChanges;
import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import io.culturebridge.domain.calendar.CalendarEvent;
import io.culturebridge.domain.calendar.CalendarProvider;
import io.culturebridge.domain.calendar.EventKey;
import io.culturebridge.domain.calendar.PublishedEvent;
import io.culturebridge.domain.time.TimeSlot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A provider that does as scripted, and otherwise as the one behind it; it remembers all calls. */
final class FaultyCalendar implements CalendarProvider {

  /** What is called. */
  enum Call {
    PUT,
    REMOVE,
    READ
  }

  private final CalendarProvider real;
  private final List<Call> calls = new ArrayList<>();
  private final List<CalendarEvent> puts = new ArrayList<>();
  private final List<CalendarEvent> made = new ArrayList<>();
  private final List<Optional<String>> cursors = new ArrayList<>();
  private final Map<Call, Queue<CalendarAnswer<Void>>> next = new ConcurrentHashMap<>();
  private final Map<Call, CalendarAnswer<Void>> always = new ConcurrentHashMap<>();
  private final Map<Call, Runnable> before = new ConcurrentHashMap<>();
  private final Map<Call, Runnable> after = new ConcurrentHashMap<>();

  private volatile boolean lost;

  FaultyCalendar(CalendarProvider real) {
    this.real = real;
  }

  /** Instead of doing the next call, or the one after those that fail already. */
  synchronized void fail(Call call, CalendarAnswer<Void> answer) {
    next.computeIfAbsent(call, any -> new ArrayDeque<>()).add(answer);
  }

  void failAlways(Call call, CalendarAnswer<Void> answer) {
    always.put(call, answer);
  }

  void heal() {
    always.clear();
  }

  /** Does the next call of the kind, and tells nobody. */
  void loseAnswer(Call call) {
    after(call, () -> lost = true);
  }

  /** Happens once, before the next call of the kind is done. */
  void before(Call call, Runnable event) {
    before.put(call, event);
  }

  /** Happens once, when the next call of the kind was done and before it is answered. */
  void after(Call call, Runnable event) {
    after.put(call, event);
  }

  synchronized List<Call> calls() {
    return List.copyOf(calls);
  }

  synchronized long count(Call call) {
    return calls.stream().filter(call::equals).count();
  }

  synchronized List<CalendarEvent> puts() {
    return List.copyOf(puts);
  }

  /** Where each reading began; empty for one from the beginning. */
  synchronized List<Optional<String>> cursors() {
    return List.copyOf(cursors);
  }

  @Override
  public CalendarAnswer<PublishedEvent> put(
      String accessToken, CalendarEvent event, @Nullable String eventId) {
    note(() -> puts.add(event));
    return answer(Call.PUT, () -> real.put(accessToken, event, eventId));
  }

  /** Counts as putting. */
  @Override
  public CalendarAnswer<PublishedEvent> make(String accessToken, CalendarEvent event) {
    note(() -> {
      puts.add(event);
      made.add(event);
    });
    return answer(Call.PUT, () -> real.make(accessToken, event));
  }

  /** What was made without looking for it. */
  synchronized List<CalendarEvent> made() {
    return List.copyOf(made);
  }

  @Override
  public CalendarAnswer<Boolean> remove(
      String accessToken, EventKey key, @Nullable String eventId) {
    return answer(Call.REMOVE, () -> real.remove(accessToken, key, eventId));
  }

  @Override
  public CalendarAnswer<BusyChanges> busyChanges(
      String accessToken, @Nullable String cursor, TimeSlot window) {
    note(() -> cursors.add(Optional.ofNullable(cursor)));
    return answer(Call.READ, () -> real.busyChanges(accessToken, cursor, window));
  }

  private synchronized void note(Runnable what) {
    what.run();
  }

  private <T> CalendarAnswer<T> answer(Call call, Supplier<CalendarAnswer<T>> doing) {
    var failure = failure(call);
    if (failure.isPresent()) {
      return failure
          .get()
          .map(nothing -> {
            throw new IllegalStateException("that is no failure");
          });
    }
    happens(before.remove(call));
    var answer = doing.get();
    happens(after.remove(call));
    return isLost() ? new Unclear<>("No answer in time") : answer;
  }

  private synchronized Optional<CalendarAnswer<Void>> failure(Call call) {
    calls.add(call);
    var scripted = next.containsKey(call) ? next.get(call).poll() : null;
    return Optional.ofNullable(scripted == null ? always.get(call) : scripted);
  }

  private boolean isLost() {
    var was = lost;
    lost = false;
    return was;
  }

  private static void happens(@Nullable Runnable event) {
    if (event != null) {
      event.run();
    }
  }
}
