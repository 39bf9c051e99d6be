package io.culturebridge.email;

import org.jspecify.annotations.Nullable;

/** With whose rights mails are handed over; both are null where the server asks nobody. */
public record SmtpCredentials(@Nullable String user, @Nullable String password) {

  private static final SmtpCredentials NONE = new SmtpCredentials(null, null);

  /**
   * @throws IllegalArgumentException when one is given without the other
   */
  public SmtpCredentials {
    if ((user == null) != (password == null)) {
      throw new IllegalArgumentException("a user goes with a password");
    }
  }

  public static SmtpCredentials none() {
    return NONE;
  }

  boolean isGiven() {
    return user != null;
  }

  /** Keeps both out of logs. */
  @Override
  public String toString() {
    return isGiven() ? "SmtpCredentials[given]" : "SmtpCredentials[none]";
  }
}
