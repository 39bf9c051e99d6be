package io.culturebridge.http.analytics;

import io.culturebridge.domain.analytics.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of one line, one after the other; a cell without a value is empty. */
final class CsvRow {

  /** The columns that {@link #figures} fills. */
  static final List<String> FIGURES =
      List.of(
          "pending",
          "confirmed",
          "completed",
          "cancelled",
          "booked_minutes",
          "open_minutes",
          "utilisation",
          "cancellation_rate",
          "late_cancellations_client",
          "late_cancellations_coach",
          "late_cancellations_admin",
          "late_cancellations_system",
          "median_lead_time_minutes",
          "new_clients",
          "returning_clients");

  /**
   * Where a spreadsheet may take what follows for a formula (OWASP, CSV injection): at the
   * beginning of a cell, also of one that only its own idea of a separator makes.
   */
  private static final Pattern DANGEROUS =
      Pattern.compile("(^|[;,|\\t])(?=[\"\\s]*[=+@\\t\\r\\n-])");

  private final List<@Nullable String> cells = new ArrayList<>();

  /** Text of whoever: what could be a formula begins with an apostrophe instead. */
  CsvRow text(@Nullable String text) {
    cells.add(text == null ? null : DANGEROUS.matcher(text).replaceAll("$1'"));
    return this;
  }

  CsvRow number(long number) {
    cells.add(Long.toString(number));
    return this;
  }

  CsvRow number(@Nullable Double number) {
    cells.add(number == null ? null : number.toString());
    return this;
  }

  CsvRow figures(Figures figures) {
    var sessions = figures.sessions();
    var counts = sessions.counts();
    var late = sessions.late();
    return number(counts.pending())
        .number(counts.confirmed())
        .number(counts.completed())
        .number(counts.cancelled())
        .number(sessions.booked().toMinutes())
        .number(figures.open().toMinutes())
        .number(Ratios.number(figures.utilisation()))
        .number(Ratios.number(figures.cancellationRate()))
        .number(late.client())
        .number(late.coach())
        .number(late.admin())
        .number(late.system())
        .number(Ratios.minutes(sessions.medianLeadTime()))
        .number(sessions.clients().newcomers())
        .number(sessions.clients().returning());
  }

  List<@Nullable String> cells() {
    return cells;
  }
}
