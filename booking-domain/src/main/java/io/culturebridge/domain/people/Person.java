package io.culturebridge.domain.people;

import io.culturebridge.domain.Text;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a user.
 *
 * @param name at most 200 characters on one line, where known
 * @param email at most 254 characters (RFC 5321 §4.5.3.1), where known
 * @param active whether the user may use the service; a coach who is not takes no bookings
 * @param timezone where the user's times are shown
 */
public record Person(
    UserId id,
    Role role,
    @Nullable String name,
    @Nullable String email,
    boolean active,
    ZoneId timezone) {

  public static final int LONGEST_NAME = 200;
  public static final int LONGEST_EMAIL = 254;

  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+");

  /**
   * @throws IllegalArgumentException when the name or the e-mail is not one, or the role is not a
   *     user's
   */
  public Person {
    if (role == Role.SYSTEM) {
      throw new IllegalArgumentException("must be the role of a user");
    }
    if (name != null) {
      requireName(name);
    }
    if (email != null) {
      requireEmail(email);
    }
  }

  /** An active user in UTC of whom nothing else is known. */
  public static Person of(UserId id, Role role) {
    return new Person(id, role, null, null, true, ZoneOffset.UTC);
  }

  public static String requireName(String name) {
    return Text.requireLine(name, LONGEST_NAME);
  }

  public static String requireEmail(String email) {
    Text.requireLine(email, LONGEST_EMAIL);
    if (!ADDRESS.matcher(email).matches()) {
      throw new IllegalArgumentException("must be an e-mail address");
    }
    return email;
  }

  public Actor actor() {
    return new Actor(id, role);
  }
}
