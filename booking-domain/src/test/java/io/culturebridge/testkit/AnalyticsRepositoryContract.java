package io.culturebridge.testkit;

import static io.culturebridge.testkit.Fixtures.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.analytics.AnalyticsRange;
import io.culturebridge.domain.analytics.BucketLength;
import io.culturebridge.domain.analytics.ScheduleUse;
import io.culturebridge.domain.analytics.SessionFigures;
import io.culturebridge.domain.availability.LocalHours;
import io.culturebridge.domain.availability.Schedule;
import io.culturebridge.domain.availability.WeeklyHours;
import io.culturebridge.domain.booking.Page;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.people.UserId;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.testkit.RandomSessions.Made;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every adapter of {@code AnalyticsRepository} keeps to; it starts with nobody and nothing.
 */
public interface AnalyticsRepositoryContract {

  Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  int SESSIONS = 300;
  int RANGES = 4;

  /** Whose clocks change by an hour, by half an hour, at midnight, twice around Ramadan, never. */
  List<String> ZONES =
      List.of(
          "Europe/Madrid",
          "America/New_York",
          "Australia/Lord_Howe",
          "America/Havana",
          "Africa/Casablanca",
          "Pacific/Chatham",
          "America/St_Johns",
          "Asia/Beirut",
          "Asia/Kathmandu");

  AnalyticsStorage figures();

  @Test
  default void figures_of_random_sessions_are_what_one_counts_by_hand() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    var change = zone.getRules().nextTransition(FROM);
    var middle = change == null ? FROM : change.getInstant();
    var sessions = new RandomSessions(random, figures().storage(), middle);
    var made = sessions.make(SESSIONS);
    for (int i = 0; i < RANGES; i++) {
      var time = time(sessions);
      for (var bucket : BucketLength.values()) {
        var range = new AnalyticsRange(time, zone, bucket);
        assertFigures(sessions, made, range, "seed %d, %s".formatted(seed, range));
      }
    }
  }

  private void assertFigures(
      RandomSessions sessions, List<Made> made, AnalyticsRange range, String told) {
    assertThat(range.buckets()).as(told).isEqualTo(new SlowAnalytics(made, range).buckets());
    assertThat(figures().analytics().ofAll(range))
        .as(told)
        .isEqualTo(new SlowAnalytics(made, range).report());
    assertCoaches(sessions, made, range, told);
  }

  private void assertCoaches(
      RandomSessions sessions, List<Made> made, AnalyticsRange range, String told) {
    var totals = figures().analytics().totals(sessions.coaches(), range.time());
    for (var coach : sessions.coaches()) {
      var own = made.stream().filter(session -> session.booking().coach().equals(coach)).toList();
      var expected = new SlowAnalytics(own, range).report();

      assertThat(figures().analytics().ofCoach(coach, range)).as(told).isEqualTo(expected);
      assertThat(totals.get(coach)).as(told).isEqualTo(expected.total());
    }
  }

  private static TimeSlot time(RandomSessions sessions) {
    var start = sessions.instant();
    var end = sessions.instant();
    return start.isBefore(end) ? TimeSlot.of(start, end) : TimeSlot.of(end, start.plusSeconds(900));
  }

  @Test
  default void without_sessions_every_bucket_is_there_and_has_none() {
    var range = march();
    var coach = figures().storage().knownCoach();

    assertThat(figures().analytics().ofAll(range))
        .isEqualTo(figures().analytics().ofCoach(coach, range));
    assertThat(figures().analytics().ofAll(range).total()).isEqualTo(SessionFigures.none());
    assertThat(figures().analytics().ofAll(range).buckets())
        .hasSize(31)
        .containsOnly(SessionFigures.none());
    assertThat(figures().analytics().ofAll(range).hours()).isEmpty();
    assertThat(figures().analytics().totals(List.of(coach), range.time()))
        .isEqualTo(Map.of(coach, SessionFigures.none()));
    assertThat(figures().analytics().totals(List.of(), range.time())).isEmpty();
  }

  @Test
  default void coaches_who_are_not_active_are_listed_too() {
    var zoe = coach("Zoe", true);
    var adam = coach("Adam", false);
    var nameless = coach(null, true);
    figures().storage().knownClient();

    var found = figures().analytics().coaches(new Page(0, 2));

    assertThat(found.coaches()).containsExactly(adam, zoe);
    assertThat(found.total()).isEqualTo(3);
    assertThat(figures().analytics().coaches(new Page(2, 2)).coaches()).containsExactly(nameless);
    assertThat(figures().analytics().coaches(new Page(9, 2)).total()).isEqualTo(3);
  }

  @Test
  default void each_schedule_active_coaches_are_open_by_is_told_once() {
    var availability = figures().storage().availability();
    var mondays = mondays("09:00");
    availability.publish(id(coach("Ann", true)), mondays);
    availability.publish(id(coach("Bob", true)), mondays);
    availability.publish(id(coach("Cid", true)), mondays("10:00"));
    availability.publish(id(coach("Dan", false)), mondays);
    coach("Eve", true);
    coach("Fay", true);

    assertThat(figures().analytics().schedulesInUse())
        .containsExactlyInAnyOrder(
            new ScheduleUse(mondays, 2),
            new ScheduleUse(mondays("10:00"), 1),
            new ScheduleUse(Schedule.standard(), 2));
  }

  @Test
  default void schedules_are_those_of_the_coaches_asked_for_who_have_one() {
    var ann = id(coach("Ann", true));
    var bob = id(coach("Bob", false));
    var eve = id(coach("Eve", true));
    List.of(ann, bob).forEach(c -> figures().storage().availability().publish(c, mondays("09:00")));

    assertThat(figures().analytics().schedules(List.of(bob, eve)))
        .isEqualTo(Map.of(bob, mondays("09:00")));
    assertThat(figures().analytics().schedules(List.of())).isEmpty();
  }

  private Person coach(@Nullable String name, boolean active) {
    var id = new UserId(UUID.randomUUID());
    var coach = new Person(id, Role.COACH, name, null, active, ZoneOffset.UTC);
    figures().storage().people().store(coach);
    return coach;
  }

  private static CoachId id(Person coach) {
    return new CoachId(coach.id().value());
  }

  private static Schedule mondays(String from) {
    return Schedule.weekly(
        ZoneId.of("Europe/Madrid"),
        new WeeklyHours(DayOfWeek.MONDAY, LocalHours.of(from, "17:00")));
  }

  private static AnalyticsRange march() {
    return new AnalyticsRange(
        slot("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z"), ZoneOffset.UTC, BucketLength.DAY);
  }
}
