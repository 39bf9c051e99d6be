package io.culturebridge.domain.attachment;

/**
 * The bytes of a file, which are read in parts and never held whole.
 *
 * @param size how many there are
 * @param reading how some of them are had
 */
public record Content(long size, Reading reading) {

  /**
   * Some of the bytes from a place on, as many as come at once. May be asked any number of times.
   *
   * @param from from 0 on
   * @param most from 1 on
   * @return at least one byte and at most {@code most}; none at the end, or when the file has been
   *     deleted meanwhile
   */
  public byte[] read(long from, int most) {
    return reading.read(from, most);
  }

  /** How {@link Content#read} is done. */
  @FunctionalInterface
  public interface Reading {

    byte[] read(long from, int most);
  }
}
