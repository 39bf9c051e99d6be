package io.culturebridge.micro;

import io.culturebridge.domain.availability.DateOverride;
import io.culturebridge.domain.availability.LocalHours;
import io.culturebridge.domain.availability.OpenSlots;
import io.culturebridge.domain.availability.RecurringHours;
import io.culturebridge.domain.availability.Schedule;
import io.culturebridge.domain.availability.SlotRules;
import io.culturebridge.domain.availability.WeeklyHours;
import io.culturebridge.domain.availability.WhenCalendarUnreadable;
import io.culturebridge.domain.recurrence.RecurrenceRule;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.domain.time.TimeSlots;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Open slots of an hour in 30 days, with 60 bookings; clocks change within them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class OpenSlotsBenchmark {

  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Instant NOW = Instant.parse("2028-03-01T07:00:00Z");
  private static final TimeSlot WINDOW =
      TimeSlot.of(Instant.parse("2028-03-10T00:00:00Z"), Duration.ofDays(30));
  private static final LocalHours OFFICE = LocalHours.of("09:00", "17:00");

  private final TimeSlots busy =
      TimeSlots.of(
          IntStream.range(0, 60)
              .mapToObj(i -> TimeSlot.of(WINDOW.start().plusSeconds(43_200L * i), HOUR))
              .toList());
  private final Schedule standard = Schedule.standard();
  private final Schedule full = full();

  /** Weekly hours in UTC. */
  @Benchmark
  public List<TimeSlot> plainWeeklyHours() {
    return OpenSlots.in(standard, busy).of(HOUR, WINDOW, NOW);
  }

  /** Weekly hours, 20 overrides, three rules and buffers, in Madrid. */
  @Benchmark
  public List<TimeSlot> everyKindOfHours() {
    return OpenSlots.in(full, busy).of(HOUR, WINDOW, NOW);
  }

  private static Schedule full() {
    return new Schedule(
        MADRID,
        Stream.of(DayOfWeek.values()).map(day -> new WeeklyHours(day, OFFICE)).toList(),
        IntStream.range(0, 20)
            .mapToObj(i ->
                new DateOverride(LocalDate.parse("2028-03-01").plusDays(2L * i), List.of(OFFICE)))
            .toList(),
        Stream.of(
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA",
                "FREQ=MONTHLY;BYDAY=1MO,-1FR",
                "FREQ=DAILY;INTERVAL=3")
            .map(OpenSlotsBenchmark::recurring)
            .toList(),
        new SlotRules(
            Duration.ofMinutes(30),
            Duration.ZERO,
            Duration.ofMinutes(10),
            Duration.ofMinutes(120),
            null,
            null),
        WhenCalendarUnreadable.CLOSED);
  }

  private static RecurringHours recurring(String rule) {
    return RecurringHours.of(
        RecurrenceRule.parse(rule),
        LocalDate.parse("2026-01-01"),
        LocalHours.of("18:00", "20:00"),
        Set.of(),
        MADRID);
  }
}
