package io.culturebridge.http.analytics;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a caller would rather have CSV than JSON (RFC 9110 §12.5.1). */
final class CsvWish {

  private static final Pattern QUALITY = Pattern.compile("q=(0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)");

  private CsvWish() {}

  /** Only who names it gets it: whoever takes anything gets JSON. */
  static boolean of(Context ctx) {
    ctx.res().addHeader("Vary", "Accept");
    var accepted = ctx.header("Accept");
    return quality(accepted, "text/csv") > quality(accepted, "application/json");
  }

  private static double quality(@Nullable String accepted, String type) {
    return accepted == null
        ? 0
        : Stream.of(accepted.toLowerCase(Locale.ROOT).split(","))
            .map(range -> range.split(";"))
            .filter(range -> range.length > 0 && range[0].strip().equals(type))
            .mapToDouble(CsvWish::quality)
            .max()
            .orElse(0);
  }

  private static double quality(String[] range) {
    return Stream.of(range)
        .skip(1)
        .map(parameter -> QUALITY.matcher(parameter.strip()))
        .filter(quality -> quality.matches())
        .mapToDouble(quality -> Double.parseDouble(quality.group(1)))
        .findFirst()
        .orElse(1);
  }
}
