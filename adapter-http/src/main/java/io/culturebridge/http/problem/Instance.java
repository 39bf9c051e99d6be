package io.culturebridge.http.problem;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a problem tells of the address it is about. */
final class Instance {

  /** However it is written: what follows opens somebody's calendar. */
  private static final Pattern FEED = however("/feed/");

  /** What follows ends somebody's mails. */
  private static final Pattern UNSUBSCRIBE = however("/unsubscribe/");

  private static final Pattern ENCODED = Pattern.compile("%([0-9A-Fa-f]{2})");

  private Instance() {}

  /** The path, but for what is secret in it. */
  static String of(String path) {
    var decoded = decoded(path);
    if (FEED.matcher(decoded).find()) {
      return "/calendar/feed";
    }
    return UNSUBSCRIBE.matcher(decoded).find() ? "/notifications/unsubscribe" : path;
  }

  private static Pattern however(String part) {
    return Pattern.compile(part, Pattern.CASE_INSENSITIVE | Pattern.LITERAL);
  }

  /** As far as it can be decoded: this looks at what was refused, too. */
  private static String decoded(String path) {
    return ENCODED.matcher(path).replaceAll(Instance::character);
  }

  private static String character(MatchResult encoded) {
    return Matcher.quoteReplacement(Character.toString(Integer.parseInt(encoded.group(1), 16)));
  }
}
