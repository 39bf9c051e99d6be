package io.culturebridge.http.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.regex.Pattern;

/** What a problem tells of the address it is about. */
final class Instance {

  /** However it was written: what follows opens somebody's calendar. */
  private static final Pattern FEED =
      Pattern.compile(".*/feed/.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Instance() {}

  /** The path, but for what is secret in it. */
  static String of(String path) {
    var feed = FEED.matcher(decoded(path));
    return feed.matches() ? "/calendar/feed" : path;
  }

  private static String decoded(String path) {
    try {
      return path.indexOf('%') < 0 ? path : URLDecoder.decode(path, UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }
}
