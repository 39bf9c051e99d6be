package io.culturebridge.http.attachment;

import io.culturebridge.http.problem.Problem;
import io.culturebridge.http.problem.ProblemException;
import io.culturebridge.http.wire.EntityTag;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Some bytes of a file.
 *
 * @param first counted from 0
 * @param last included
 */
record ByteRange(long first, long last) {

  private static final Pattern ONE = Pattern.compile("(?i)bytes=[ \t]*([0-9]*)-([0-9]*)[ \t]*");

  /** Of a number that no size reaches, so that it can be cut off. */
  private static final int MOST_DIGITS = 18;

  /**
   * What the request asks for: all, unless it names one range of this very content. Several ranges
   * or a malformed one are ignored, as RFC 9110 §14.2 allows and asks; so is any but of a GET.
   */
  static ByteRange asked(Context ctx, EntityTag tag, long size) {
    var all = new ByteRange(0, size - 1);
    var ranges = Collections.list(ctx.req().getHeaders("Range"));
    var condition = ctx.header("If-Range");
    if (ranges.size() != 1
        || !ctx.method().equals(HandlerType.GET)
        || (condition != null && !condition.strip().equals(tag.value()))) {
      return all;
    }
    var one = ONE.matcher(ranges.getFirst().strip());
    return one.matches() ? range(ctx, one, all) : all;
  }

  private static ByteRange range(Context ctx, Matcher asked, ByteRange all) {
    var from = asked.group(1);
    var to = asked.group(2);
    if (from.isEmpty() && to.isEmpty()) {
      return all;
    }
    long size = all.length();
    long first = from.isEmpty() ? Math.max(size - number(to), 0) : number(from);
    long last = from.isEmpty() || to.isEmpty() ? size - 1 : number(to);
    if (!from.isEmpty() && last < first && !to.isEmpty()) {
      return all;
    }
    if (first >= size) {
      throw notSatisfiable(ctx, size);
    }
    return new ByteRange(first, Math.min(last, size - 1));
  }

  private static long number(String digits) {
    var number = digits.replaceFirst("^0+(?=.)", "");
    return number.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(number);
  }

  private static ProblemException notSatisfiable(Context ctx, long size) {
    ctx.header("Content-Range", "bytes */" + size);
    return new ProblemException(
        Problem.of(
            416,
            "range-not-satisfiable",
            "Range not satisfiable",
            "The file ends before the range begins"));
  }

  long length() {
    return last - first + 1;
  }

  /** As a Content-Range of a file of that size. */
  String of(long size) {
    return "bytes " + first + "-" + last + "/" + size;
  }
}
