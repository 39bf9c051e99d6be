package io.culturebridge.domain.attachment;

/** The bytes of a file, which are read in parts and never held whole. */
public interface Content {

  /** How many there are. */
  long size();

  /**
   * Some of the bytes from a place on, as many as come at once. May be asked any number of times.
   *
   * @param from from 0 on
   * @param most from 1 on
   * @return at least one byte and at most {@code most}; none at the end, or when the file has been
   *     deleted meanwhile
   */
  byte[] read(long from, int most);
}
