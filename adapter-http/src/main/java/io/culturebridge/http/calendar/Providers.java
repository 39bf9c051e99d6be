package io.culturebridge.http.calendar;

import static java.util.stream.Collectors.joining;

import io.culturebridge.domain.calendar.ProviderId;
import io.culturebridge.http.problem.ProblemException;
import io.culturebridge.http.problem.RejectionResponses;
import io.javalin.http.Context;
import java.util.Set;
import java.util.function.Function;

/** Reads which kind of calendar is meant. */
final class Providers {

  private Providers() {}

  /** The one in the path; what can be no provider's name is as unknown as any other. */
  static ProviderId inPath(Context ctx) {
    try {
      return new ProviderId(ctx.pathParam("provider"));
    } catch (IllegalArgumentException e) {
      throw new ProblemException(RejectionResponses.noSuchProvider());
    }
  }

  /** One of those known. */
  static Function<String, ProviderId> among(Set<ProviderId> known) {
    return word ->
        known.stream()
            .filter(provider -> provider.value().equals(word))
            .findAny()
            .orElseThrow(() -> new IllegalArgumentException("must be one of " + words(known)));
  }

  private static String words(Set<ProviderId> known) {
    return known.stream().map(ProviderId::value).sorted().collect(joining(", "));
  }
}
