package io.culturebridge.email;

import io.culturebridge.icalendar.Mailbox;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From whom mails come: {@code no-reply@example.com} or {@code Name <no-reply@example.com>}. */
public record Sender(String name, String email) {

  private static final String DEFAULT_NAME = "CultureBridge Booking";

  private static final int LONGEST_NAME = 100;

  private static final Pattern WITH_NAME = Pattern.compile("\"?([^<>\"]*)\"?\\s*<([^<>]+)>");

  /**
   * @throws IllegalArgumentException when no mail can come from there; the message completes "must
   *     be"
   */
  public Sender {
    boolean named = !name.isBlank() && name.length() <= LONGEST_NAME;
    if (!named || !name.equals(OneLine.of(name)) || Addresses.of(email, name).isEmpty()) {
      throw new IllegalArgumentException(
          "an e-mail address such as no-reply@example.com, or Name <no-reply@example.com>");
    }
  }

  /** Of a service that mails into files only. */
  public static Sender local() {
    return new Sender(DEFAULT_NAME, "no-reply@localhost");
  }

  /**
   * The sender the text names.
   *
   * @throws IllegalArgumentException when it names none; the message completes "must be"
   */
  public static Sender parse(String text) {
    var matcher = WITH_NAME.matcher(text.strip());
    return matcher.matches() ? of(matcher) : new Sender(DEFAULT_NAME, text.strip());
  }

  private static Sender of(Matcher matcher) {
    var name = matcher.group(1).strip();
    return new Sender(name.isEmpty() ? DEFAULT_NAME : name, matcher.group(2).strip());
  }

  InternetAddress address() {
    return Addresses.of(email, name).orElseThrow();
  }

  /** As invitations name it. */
  Mailbox mailbox() {
    return new Mailbox(name, address().getAddress());
  }

  String domain() {
    return Addresses.domainOf(address().getAddress());
  }
}
