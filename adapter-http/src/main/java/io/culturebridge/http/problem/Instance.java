package io.culturebridge.http.problem;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a problem tells of the address it is about. */
final class Instance {

  /** However it is written: what follows opens somebody's calendar. */
  private static final Pattern FEED =
      Pattern.compile("/feed/", Pattern.CASE_INSENSITIVE | Pattern.LITERAL);

  private static final Pattern ENCODED = Pattern.compile("%([0-9A-Fa-f]{2})");

  private Instance() {}

  /** The path, but for what is secret in it. */
  static String of(String path) {
    return FEED.matcher(decoded(path)).find() ? "/calendar/feed" : path;
  }

  /** As far as it can be decoded: this looks at what was refused, too. */
  private static String decoded(String path) {
    return ENCODED.matcher(path).replaceAll(Instance::character);
  }

  private static String character(MatchResult encoded) {
    return Matcher.quoteReplacement(Character.toString(Integer.parseInt(encoded.group(1), 16)));
  }
}
