package io.culturebridge.email;

import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses that every mail server understands (RFC 5321 §4.1.2). */
final class Addresses {

  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";

  private static final Pattern LOCAL_PART =
      Pattern.compile(ATOM + "(\\." + ATOM + ")*|\"[\\x21\\x23-\\x5B\\x5D-\\x7E]+\"");

  private static final int LONGEST_LOCAL_PART = 64;
  private static final int LONGEST_DOMAIN = 253;

  private Addresses() {}

  /** The address with the name; none when no mail can be sent there. */
  static Optional<InternetAddress> of(@Nullable String email, @Nullable String name) {
    return email == null ? Optional.empty() : ascii(email).map(address -> named(address, name));
  }

  /** The part after the at sign, in lower case. */
  static String domainOf(String email) {
    return email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  private static Optional<String> ascii(String email) {
    int at = email.lastIndexOf('@');
    if (at < 1
        || at > LONGEST_LOCAL_PART
        || !LOCAL_PART.matcher(email.substring(0, at)).matches()) {
      return Optional.empty();
    }
    return asciiDomain(email.substring(at + 1)).map(domain -> email.substring(0, at + 1) + domain);
  }

  /** As the name servers know it (RFC 5891). */
  private static Optional<String> asciiDomain(String domain) {
    try {
      var ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
      boolean fits = !ascii.isEmpty() && ascii.length() <= LONGEST_DOMAIN && !ascii.endsWith(".");
      return fits ? Optional.of(ascii) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static InternetAddress named(String address, @Nullable String name) {
    var visible = OneLine.visible(name);
    try {
      return new InternetAddress(
          address, visible == null ? null : OneLine.literal(visible), "UTF-8");
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every Java has UTF-8", e);
    }
  }
}
