package io.culturebridge.http.input;

import io.culturebridge.domain.booking.ExpectedVersion;
import io.culturebridge.http.problem.FieldError;
import io.culturebridge.http.problem.Problem;
import io.culturebridge.http.problem.ProblemException;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads If-Match (RFC 9110 §13.1.1). */
public final class IfMatch {

  private final String text;
  private final Set<Integer> sequences = new HashSet<>();
  private int at;

  private IfMatch(String text) {
    this.text = text;
  }

  public static ExpectedVersion of(Context ctx) {
    var values = Collections.list(ctx.req().getHeaders("If-Match"));
    var text = String.join(",", values).strip();
    if (values.isEmpty() || text.equals("*")) {
      return ExpectedVersion.any();
    }
    return ExpectedVersion.of(new IfMatch(text).read());
  }

  /** Empty elements are ignored (RFC 9110 §5.6.1.2), but one must be a tag. */
  private Set<Integer> read() {
    int tags = readElement();
    while (at < text.length()) {
      expect(',');
      tags += readElement();
    }
    if (tags == 0) {
      throw malformed();
    }
    return sequences;
  }

  private int readElement() {
    skipBlanks();
    if (at == text.length() || text.charAt(at) == ',') {
      return 0;
    }
    readTag();
    skipBlanks();
    return 1;
  }

  private void readTag() {
    boolean weak = text.startsWith("W/", at);
    at += weak ? 2 : 0;
    expect('"');
    int start = at;
    while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) != '"') {
      at++;
    }
    var tag = text.substring(start, at);
    expect('"');
    if (!weak) {
      add(tag);
    }
  }

  /** A tag we never gave matches nothing. */
  private void add(String tag) {
    if (!tag.isEmpty() && tag.length() < 10 && tag.chars().allMatch(c -> c >= '0' && c <= '9')) {
      int sequence = Integer.parseInt(tag);
      if (Integer.toString(sequence).equals(tag)) {
        sequences.add(sequence);
      }
    }
  }

  private void skipBlanks() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }

  private void expect(char c) {
    if (at == text.length() || text.charAt(at) != c) {
      throw malformed();
    }
    at++;
  }

  private static ProblemException malformed() {
    var error = new FieldError("If-Match", "must be * or a list of entity tags");
    return new ProblemException(Problem.invalid(List.of(error)));
  }
}
