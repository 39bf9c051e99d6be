package io.culturebridge.persistence;

import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.aBooking;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import io.culturebridge.testkit.Race;
import io.culturebridge.testkit.SeriesStorage;
import io.culturebridge.testkit.Storage;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a node remembers of bookings is what the table says, whichever node changed it. */
@Timeout(120)
final class BookingsReadAgainTest {

  private static final TestDatabase SERVER = TestDatabase.migrated();
  private static final Database READER = Database.open(SERVER.settings());
  private static final Database WRITER = Database.open(SERVER.settings());

  private final Storage storage = PostgresStorage.of(WRITER);

  @AfterAll
  static void close() {
    READER.close();
    WRITER.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void each_change_is_seen_at_once_on_every_node(long seed) {
    var changes = new RandomChanges(new Random(seed), new SeriesStorage(storage, WRITER.series()));
    for (int step = 0; step < 100; step++) {
      changes.next();
      var window = changes.window();
      var table = heldByTable(changes.coach(), window);
      for (var node : List.of(READER, WRITER)) {
        assertThat(held(node, changes.coach(), window))
            .as("seed %d, step %d", seed, step)
            .isEqualTo(table);
      }
    }
    assertThat(
            SERVER.read(
                "select id from booking where coach_id = '%s'".formatted(changes.coach().value())))
        .hasSizeGreaterThan(20);
  }

  @Test
  void whoever_asks_after_a_booking_was_answered_sees_it_whoever_books_meanwhile() {
    var coach = storage.knownCoach();
    List<Callable<Void>> clients =
        IntStream.range(0, 8).<Callable<Void>>mapToObj(i -> () -> bookAndLook(coach, i)).toList();

    assertThat(Race.of(clients).rejections()).isEmpty();
  }

  /** Every client has hours of its own. */
  private Void bookAndLook(CoachId coach, int client) {
    for (int i = 0; i < 25; i++) {
      var start = SLOT.start().plus(Duration.ofHours(8L * i + client));
      var slot = TimeSlot.of(start, Duration.ofHours(1));
      book(coach, slot);
      assertThat(held(READER, coach, slot)).isEqualTo(TimeSlots.of(slot));
    }
    return null;
  }

  @Test
  void what_has_not_changed_is_not_sent_again() {
    var coach = storage.knownCoach();
    book(coach, SLOT);
    assertThat(held(READER, coach, SLOT)).isEqualTo(TimeSlots.of(SLOT));

    SERVER.execute("update booking set status = 'completed'");
    assertThat(held(READER, coach, SLOT)).isEqualTo(TimeSlots.of(SLOT));

    SERVER.execute("update person set bookings_version = gen_random_uuid()");
    assertThat(held(READER, coach, SLOT)).isEqualTo(TimeSlots.none());
  }

  private void book(CoachId coach, TimeSlot slot) {
    storage.added(aBooking(storage.knownClient(), coach, slot));
  }

  private static TimeSlots held(Database node, CoachId coach, TimeSlot window) {
    var found = node.availability().find(coach, window).orElseThrow();
    return found.taken().occupied().intersect(TimeSlots.of(window));
  }

  private TimeSlots heldByTable(CoachId coach, TimeSlot window) {
    var seconds =
        SERVER
            .read(
                """
                select extract(epoch from unnest(array[lower(occupied), upper(occupied)]))::bigint
                from booking where status in ('pending', 'confirmed') and coach_id = '%s'
                """
                    .formatted(coach.value()))
            .stream()
            .map(Long::valueOf)
            .toList();
    var held = new TimeSlots.Builder(seconds.size());
    for (int i = 0; i < seconds.size(); i += 2) {
      held.add(seconds.get(i), seconds.get(i + 1));
    }
    return held.build().intersect(TimeSlots.of(window));
  }
}
