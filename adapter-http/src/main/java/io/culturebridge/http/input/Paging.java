package io.culturebridge.http.input;

import io.culturebridge.domain.booking.Page;

/** The {@code skip} and {@code limit} of every list. */
public final class Paging {

  private static final int USUAL_LIMIT = 20;
  private static final int HIGHEST_LIMIT = 100;

  private final Given<Long> skip;
  private final Given<Integer> limit;

  public Paging(Input input) {
    skip = input.query("skip").as(Numbers::parse);
    limit = input.query("limit").as(Numbers::parse).as(Numbers.between(1, HIGHEST_LIMIT));
  }

  public Page page() {
    return new Page(skip.or(0L), limit.or(USUAL_LIMIT));
  }
}
