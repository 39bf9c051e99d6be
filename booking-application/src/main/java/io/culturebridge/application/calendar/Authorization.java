package io.culturebridge.application.calendar;

import java.net.URI;

/**
 * Where to send somebody to let us in.
 *
 * @param state comes back with the code
 */
public record Authorization(URI url, String state) {

  /** Keeps the state out of logs. */
  @Override
  public String toString() {
    return "Authorization";
  }
}
