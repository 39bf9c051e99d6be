package io.culturebridge.domain.recurrence;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the text of a rule part by part; its exceptions say what is wrong. */
final class RecurrenceRuleParser {

  private static final int LONGEST = 500;
  private static final int MOST_DIGITS = 9;
  private static final List<String> SUPPORTED =
      List.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYDAY", "WKST");

  private final Map<String, String> parts = new HashMap<>();

  RecurrenceRuleParser(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("must have at most " + LONGEST + " characters");
    }
    for (var part : text.toUpperCase(Locale.ROOT).split(";", -1)) {
      add(part);
    }
  }

  RecurrenceRule rule() {
    return new RecurrenceRule(
        frequency(),
        integer("INTERVAL", 1),
        parts.containsKey("COUNT") ? integer("COUNT", 1) : null,
        until(parts.get("UNTIL")),
        integers("BYMONTH", 1, 12),
        integers("BYMONTHDAY", -31, 31),
        values("BYDAY").map(WeekdayNum::parse).distinct().toList(),
        weekStart(parts.get("WKST")));
  }

  private void add(String part) {
    int equals = part.indexOf('=');
    if (equals < 1 || equals == part.length() - 1) {
      throw new IllegalArgumentException("must be parts like FREQ=WEEKLY between semicolons");
    }
    var name = part.substring(0, equals);
    if (!SUPPORTED.contains(name)) {
      throw new IllegalArgumentException(
          "must not have %s; supported are %s".formatted(name, String.join(", ", SUPPORTED)));
    }
    if (parts.put(name, part.substring(equals + 1)) != null) {
      throw new IllegalArgumentException("must have one " + name);
    }
  }

  private Frequency frequency() {
    @Nullable String name = parts.get("FREQ");
    return Stream.of(Frequency.values())
        .filter(frequency -> frequency.name().equals(name))
        .findAny()
        .orElseThrow(() ->
            new IllegalArgumentException("must have a FREQ of DAILY, WEEKLY, MONTHLY or YEARLY"));
  }

  private static @Nullable Until until(@Nullable String text) {
    return text == null ? null : Until.parse(text);
  }

  private static DayOfWeek weekStart(@Nullable String letters) {
    return letters == null ? DayOfWeek.MONDAY : WeekdayNum.dayOfWeek(letters);
  }

  private int integer(String name, int otherwise) {
    @Nullable String text = parts.get(name);
    return text == null ? otherwise : integer(name).apply(text);
  }

  private Set<Integer> integers(String name, int least, int most) {
    var numbers = new LinkedHashSet<Integer>();
    values(name)
        .map(integer(name))
        .forEach(number -> {
          if (number < least || number > most || number == 0) {
            throw new IllegalArgumentException("has a %s out of range".formatted(name));
          }
          numbers.add(number);
        });
    return numbers;
  }

  private static Function<String, Integer> integer(String name) {
    return text -> {
      if (text.length() > MOST_DIGITS || !text.matches("[+-]?[0-9]+")) {
        throw new IllegalArgumentException("has a %s that is no number".formatted(name));
      }
      return Integer.valueOf(text);
    };
  }

  private Stream<String> values(String name) {
    @Nullable String list = parts.get(name);
    return list == null ? Stream.empty() : Stream.of(list.split(",", -1));
  }
}
