package io.culturebridge.http.analytics;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of the figures are shown as CSV, which has one table only. */
enum CsvTable {
  BUCKETS,
  HOURS,
  COACHES;

  static final Set<CsvTable> OF_COACH = Set.of(BUCKETS, HOURS);
  static final Set<CsvTable> OF_ALL = Set.of(values());

  /**
   * @throws IllegalArgumentException when it is none of these
   */
  static CsvTable parse(String word, Set<CsvTable> known) {
    return known.stream()
        .filter(table -> table.word().equals(word))
        .findAny()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "must be one of "
                    + known.stream()
                        .sorted()
                        .map(CsvTable::word)
                        .collect(Collectors.joining(", "))));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
