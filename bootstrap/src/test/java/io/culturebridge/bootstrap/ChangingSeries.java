package io.culturebridge.bootstrap;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.bootstrap.Api.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One client's series, each booked, moved twice and cancelled from some session on, at a service
 * that may be killed. Series are told apart by the notes of their bookings.
 */
final class ChangingSeries {

  private static final int SESSIONS = 5;
  private static final Duration DAY = Duration.ofDays(1);

  private final Pair pair;
  private final Random random;

  /** What the service has acknowledged. */
  private final Map<String, List<Session>> sure = new HashMap<>();

  private final Map<String, String> paths = new HashMap<>();
  private @Nullable Step unsure;
  private final AtomicInteger changes = new AtomicInteger();
  private int done;

  ChangingSeries(Pair pair, Random random) {
    this.pair = pair;
    this.random = random;
  }

  int changes() {
    return changes.get();
  }

  /** Until the service is killed. What was not acknowledged may have happened all the same. */
  void changeUntilTheEnd(int port) {
    try {
      while (true) {
        take(next(), port);
      }
    } catch (UncheckedIOException killed) {
      // that is the end
    }
  }

  /** All is as acknowledged, or as not acknowledged; then the client asks for the latter again. */
  void settle(int port) {
    var open = unsure;
    if (open != null) {
      var before = new HashMap<>(sure);
      var after = new HashMap<>(sure);
      after.put(open.series, open.after);
      var found = found(port);
      assertThat(found).isIn(before, after);
      done += found.equals(after) ? 1 : 0;
      Eventually.succeeds(() -> take(open, port));
    }
    assertThat(found(port)).isEqualTo(sure);
  }

  private void take(Step step, int port) {
    unsure = step;
    var answer =
        Api.as(pair.client(), port)
            .send(step.method, step.path, step.body, "Idempotency-Key", "change-" + changes);
    assertThat(answer.status()).as(answer.body()).isEqualTo(step.status());
    if (step.status() == 201) {
      paths.put(step.series, "/booking/series/" + answer.id());
    }
    sure.put(step.series, step.after);
    unsure = null;
    changes.incrementAndGet();
  }

  private Step next() {
    var series = "series " + changes.get() / 4;
    var sessions = sure.getOrDefault(series, List.of());
    return switch (changes.get() % 4) {
      case 0 -> booking(series);
      case 3 -> cancelling(series, sessions, random.nextInt(SESSIONS));
      default -> moving(series, sessions, random.nextInt(SESSIONS));
    };
  }

  private Step booking(String series) {
    var first = Pair.slot(10 * 24 * (changes.get() / 4)).start();
    var body =
        """
        {"coach_id": "%s", "session_datetime": "%s", "timezone": "UTC",
         "rrule": "FREQ=DAILY;COUNT=%d", "notes": "%s"}
        """
            .formatted(pair.coach().id().value(), first, SESSIONS, series);
    var after =
        IntStream.range(0, SESSIONS)
            .mapToObj(n -> new Session(first.plus(DAY.multipliedBy(n)), 60, "pending"))
            .toList();
    return new Step(series, "POST", "/booking/series", body, after);
  }

  /** Not as far as the next session that stays, nor as the next series. */
  private Step moving(String series, List<Session> sessions, int from) {
    var shift = Duration.ofMinutes(random.nextInt(1, 20 * 60));
    int minutes = random.nextInt(15, 120);
    var start = sessions.get(from).start;
    var body =
        "{\"from\": \"%s\", \"session_datetime\": \"%s\", \"duration_minutes\": %d}"
            .formatted(start, start.plus(shift), minutes);
    var after = new ArrayList<>(sessions.subList(0, from));
    sessions.stream()
        .skip(from)
        .map(session -> new Session(session.start.plus(shift), minutes, session.status))
        .forEach(after::add);
    return new Step(series, "PATCH", path(series), body, after);
  }

  private Step cancelling(String series, List<Session> sessions, int from) {
    var after = new ArrayList<>(sessions.subList(0, from));
    sessions.stream()
        .skip(from)
        .map(session -> new Session(session.start, session.minutes, "cancelled"))
        .forEach(after::add);
    return new Step(
        series, "DELETE", path(series) + "?from=" + sessions.get(from).start, "", after);
  }

  private String path(String series) {
    return paths.getOrDefault(series, "unknown");
  }

  /** All sessions of each series, as the client's list and the series themselves have them. */
  private Map<String, List<Session>> found(int port) {
    var api = Api.as(pair.client(), port);
    for (var series : paths.entrySet()) {
      assertThat(sessions(api.get(series.getValue()))).hasSize(SESSIONS);
    }
    var list = "/booking/client/" + pair.client().id().value() + "?limit=100&skip=";
    int total = Integer.parseInt(api.get(list + 0).text("total"));
    return IntStream.iterate(0, skip -> skip < total, skip -> skip + 100)
        .boxed()
        .flatMap(skip -> api.get(list + skip).list("bookings").stream())
        .sorted(comparing(booking -> Session.of(booking).start))
        .collect(
            groupingBy(
                booking -> String.valueOf(booking.get("notes")), mapping(Session::of, toList())));
  }

  private static List<Session> sessions(Answer series) {
    return series.list("bookings").stream().map(Session::of).toList();
  }

  @Override
  public String toString() {
    return "%d changes of %d series, %d of them unacknowledged and done"
        .formatted(changes.get(), sure.size(), done);
  }

  /** A request, and how its series is to be after it. */
  private record Step(String series, String method, String path, String body, List<Session> after) {

    int status() {
      return method.equals("POST") ? 201 : 200;
    }
  }

  private record Session(Instant start, int minutes, String status) {

    static Session of(Map<String, Object> booking) {
      return new Session(
          Instant.parse(String.valueOf(booking.get("session_datetime"))),
          Integer.parseInt(String.valueOf(booking.get("duration_minutes"))),
          String.valueOf(booking.get("status")));
    }
  }
}
