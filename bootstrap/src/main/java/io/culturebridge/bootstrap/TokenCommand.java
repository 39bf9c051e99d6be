package io.culturebridge.bootstrap;

import io.culturebridge.domain.people.Person;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.people.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The program behind {@code bin/token}: prints a token. */
final class TokenCommand {

  private static final String USAGE =
      """
      Usage: bin/token client|coach|admin [UUID] [NAME] [EMAIL]

      Prints a token for 24 hours, signed with BOOKING_JWT_SECRET or, in development mode, with the
      secret in BOOKING_DATA_DIR. Without a UUID it is the demo person of that role.\
      """;

  private TokenCommand() {}

  public static void main(String[] arguments) {
    try {
      System.out.println(tokenFor(arguments, System.getenv(), Instant.now()));
    } catch (CannotStartException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  static String tokenFor(String[] arguments, Map<String, String> variables, Instant now) {
    if (arguments.length < 1 || arguments.length > 4) {
      throw new CannotStartException(USAGE);
    }
    var person = person(arguments);
    return issuer(Config.of(variables)).tokenFor(person, now);
  }

  private static Person person(String[] arguments) {
    var role =
        Role.ofWord(arguments[0])
            .orElseThrow(() -> wrong("'" + arguments[0] + "' is not client, coach or admin"));
    var demo = DemoPeople.of(role);
    var id = argument(arguments, 1);
    if (id == null) {
      return demo;
    }
    try {
      var user = new UserId(uuid(id));
      var name = argument(arguments, 2);
      return new Person(user, role, name, argument(arguments, 3), true, demo.timezone());
    } catch (IllegalArgumentException e) {
      throw wrong("the UUID, the name or the e-mail is not one: " + e.getMessage());
    }
  }

  /** Java alone takes shorter ones as well. */
  private static UUID uuid(String text) {
    var uuid = UUID.fromString(text);
    if (!uuid.toString().equalsIgnoreCase(text)) {
      throw new IllegalArgumentException("a UUID has 36 characters");
    }
    return uuid;
  }

  private static @Nullable String argument(String[] arguments, int index) {
    return index < arguments.length && !arguments[index].isEmpty() ? arguments[index] : null;
  }

  private static TokenIssuer issuer(Config config) {
    if (config.jwksUrl() != null) {
      throw new CannotStartException(
          "Only whoever publishes the keys at BOOKING_JWT_JWKS_URL can sign tokens.");
    }
    var secret = config.secret();
    return new TokenIssuer(
        secret == null ? developmentSecret(config) : secret, config.issuer(), config.audience());
  }

  private static String developmentSecret(Config config) {
    var secret = SecretFile.forTokens(config.dataDir());
    if (!secret.exists()) {
      throw new CannotStartException(
          "There is no secret in %s yet: start bin/serve once, or set BOOKING_JWT_SECRET."
              .formatted(config.dataDir()));
    }
    return secret.readOrMake();
  }

  private static CannotStartException wrong(String what) {
    return new CannotStartException(what + ".\n\n" + USAGE);
  }
}
