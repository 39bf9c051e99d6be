package io.culturebridge.domain.booking;

/**
 * Which part of a list is wanted.
 *
 * @param skip how many to leave out, zero or more
 * @param limit how many to give at most, one or more
 */
public record Page(long skip, int limit) {

  public Page {
    if (skip < 0 || limit < 1) {
      throw new IllegalArgumentException("a page skips 0 or more and holds 1 or more");
    }
  }
}
