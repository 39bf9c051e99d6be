package io.culturebridge.domain.analytics;

/**
 * How many different clients have a session that is not cancelled.
 *
 * @param newcomers those whose first one ever this is: with the coach, or with anybody where all
 *     coaches are looked at together
 * @param returning all others
 */
public record ClientCounts(long newcomers, long returning) {

  private static final ClientCounts NONE = new ClientCounts(0, 0);

  public static ClientCounts none() {
    return NONE;
  }
}
