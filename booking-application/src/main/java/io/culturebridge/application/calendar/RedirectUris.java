package io.culturebridge.application.calendar;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where people may be sent back to from a provider: these addresses to the letter (RFC 9700 §2.1).
 *
 * @param loopback also any plain path on this machine, for development
 */
public record RedirectUris(Set<String> listed, boolean loopback) {

  private static final Pattern LOOPBACK =
      Pattern.compile("http://(localhost|127\\.0\\.0\\.1)(:[1-9][0-9]{0,4})?(/[A-Za-z0-9/_~-]*)?");

  public RedirectUris {
    listed = Set.copyOf(listed);
  }

  /**
   * @throws RejectedException with {@link Rejection.RedirectUriNotAllowed}
   */
  void require(String uri) {
    if (!listed.contains(uri) && !(loopback && LOOPBACK.matcher(uri).matches())) {
      throw new RejectedException(new Rejection.RedirectUriNotAllowed());
    }
  }
}
