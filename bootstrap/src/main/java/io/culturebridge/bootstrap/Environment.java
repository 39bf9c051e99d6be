package io.culturebridge.bootstrap;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The service's environment variables. Each is read once; one that nobody read is misspelt. No
 * sentence repeats a value: it may be a secret, or hold one.
 */
final class Environment {

  private static final String PREFIX = "BOOKING_";

  private final Map<String, String> variables;
  private final TreeSet<String> unread;

  Environment(Map<String, String> variables) {
    this.variables = variables;
    this.unread = new TreeSet<>(variables.keySet());
    unread.removeIf(name -> !name.startsWith(PREFIX));
  }

  @Nullable String text(String name) {
    unread.remove(name);
    var value = variables.get(name);
    if (value != null && value.isBlank()) {
      throw mustBe(name, "left out or given a value; it is set and empty");
    }
    return value;
  }

  String text(String name, String otherwise) {
    var value = text(name);
    return value == null ? otherwise : value;
  }

  /** As {@link #text(String)}, and of the form that the sentence describes. */
  @Nullable String text(String name, Predicate<String> form, String description) {
    var value = text(name);
    if (value != null && !form.test(value)) {
      throw mustBe(name, description);
    }
    return value;
  }

  /** What the reading makes of the text; its exception says what the text must be. */
  <T> @Nullable T value(String name, Function<String, T> reading) {
    var text = text(name);
    try {
      return text == null ? null : reading.apply(text);
    } catch (IllegalArgumentException e) {
      // without the cause, which may quote a secret
      throw mustBe(name, String.valueOf(e.getMessage()));
    }
  }

  int number(String name, int otherwise, int least, int most) {
    var value = text(name);
    if (value == null) {
      return otherwise;
    }
    var description = "a whole number from %d to %d".formatted(least, most);
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
      throw mustBe(name, description);
    } catch (NumberFormatException e) {
      throw mustBe(name, description);
    }
  }

  @Nullable URI webAddress(String name) {
    var value = text(name, Environment::isWebAddress, "an http:// or https:// URL");
    return value == null ? null : URI.create(value);
  }

  URI webAddress(String name, URI otherwise) {
    var value = webAddress(name);
    return value == null ? otherwise : value;
  }

  /** Web addresses to the letter, separated by commas. */
  List<String> webAddresses(String name) {
    return list(name, Environment::isWebAddress, "http:// or https:// URLs, separated by commas");
  }

  /** Web origins, separated by commas (RFC 6454 §6.2). */
  List<String> origins(String name) {
    return list(
        name,
        Environment::isOrigin,
        "origins such as https://app.example.com, separated by commas");
  }

  private List<String> list(String name, Predicate<String> form, String description) {
    var value = text(name);
    if (value == null) {
      return List.of();
    }
    var elements = Stream.of(value.split(",", -1)).map(String::strip).toList();
    if (!elements.stream().allMatch(form)) {
      throw mustBe(name, description);
    }
    return elements;
  }

  void requireNothingElse() {
    if (!unread.isEmpty()) {
      throw new CannotStartException("There is no setting of the name " + unread.first() + ".");
    }
  }

  static CannotStartException mustBe(String name, String description) {
    return new CannotStartException(name + " must be " + description + ".");
  }

  private static boolean isWebAddress(String text) {
    try {
      var uri = new URI(text);
      return uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isOrigin(String text) {
    return isWebAddress(text) && text.equals(originOf(URI.create(text)));
  }

  private static String originOf(URI uri) {
    var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return uri.getScheme() + "://" + uri.getHost() + port;
  }
}
