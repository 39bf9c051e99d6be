package io.culturebridge.icalendar;

/**
 * An iTIP message (RFC 5546), to be mailed as RFC 6047 says.
 *
 * @param method REQUEST, CANCEL or PUBLISH
 * @param text the calendar
 */
public record Invitation(String method, String text) {

  /** Tells whether programs that read mail act on it; what is published, people open themselves. */
  public boolean isScheduling() {
    return !method.equals("PUBLISH");
  }

  /** The media type of the text in UTF-8. */
  public String mediaType() {
    return "text/calendar; charset=UTF-8; method=" + method;
  }
}
