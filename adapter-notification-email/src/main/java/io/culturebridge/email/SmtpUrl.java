package io.culturebridge.email;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the URL of a mail server; no sentence repeats any of it, because it holds a password. */
final class SmtpUrl {

  private static final String FORM =
      "a URL such as smtp://user:password@mail.example.com:587 or smtps://…:465";

  private static final int SUBMISSION = 587;
  private static final int SUBMISSIONS = 465;

  private SmtpUrl() {}

  static SmtpServer parse(String url) {
    var uri = uri(url);
    boolean tls = isTls(uri.getScheme());
    requireNothingAfterPort(uri);
    return new SmtpServer(tls, host(uri), port(uri, tls), credentials(uri.getRawUserInfo()));
  }

  private static URI uri(String url) {
    try {
      return new URI(url.strip()).parseServerAuthority();
    } catch (URISyntaxException e) {
      throw mustBe("; other characters in user or password are percent-encoded");
    }
  }

  private static boolean isTls(@Nullable String scheme) {
    return switch (scheme == null ? "" : scheme.toLowerCase(Locale.ROOT)) {
      case "smtp" -> false;
      case "smtps" -> true;
      default -> throw mustBe("");
    };
  }

  private static void requireNothingAfterPort(URI uri) {
    var path = uri.getRawPath();
    boolean more = path != null && !path.isEmpty() && !path.equals("/");
    if (more || uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw mustBe(", with nothing after the port");
    }
  }

  private static String host(URI uri) {
    var host = uri.getHost();
    if (host == null) {
      throw mustBe("; it names no host");
    }
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private static int port(URI uri, boolean tls) {
    int port = uri.getPort();
    if (port == 0 || port > 65_535) {
      throw mustBe(", with a port from 1 to 65535");
    }
    int standard = tls ? SUBMISSIONS : SUBMISSION;
    return port < 0 ? standard : port;
  }

  private static SmtpCredentials credentials(@Nullable String userInfo) {
    if (userInfo == null) {
      return SmtpCredentials.none();
    }
    int colon = userInfo.indexOf(':');
    if (colon < 1 || colon == userInfo.length() - 1) {
      throw mustBe(", with both a user and a password, or neither");
    }
    return new SmtpCredentials(
        decode(userInfo.substring(0, colon)), decode(userInfo.substring(colon + 1)));
  }

  /** A plus sign is itself here, other than in forms. */
  private static String decode(String text) {
    var decoded = URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    if (decoded.chars().anyMatch(Character::isISOControl)) {
      throw mustBe(", without control characters in user or password");
    }
    return decoded;
  }

  private static IllegalArgumentException mustBe(String more) {
    return new IllegalArgumentException(FORM + more);
  }
}
