package io.culturebridge.domain.booking;

import java.net.URI;

/** Where the session takes place online: an absolute https address. */
public record MeetingLink(URI value) {

  /**
   * @throws IllegalArgumentException when it is not https or names no host
   */
  public MeetingLink {
    if (!"https".equalsIgnoreCase(value.getScheme()) || value.getHost() == null) {
      throw new IllegalArgumentException("a meeting link is an https address");
    }
  }
}
