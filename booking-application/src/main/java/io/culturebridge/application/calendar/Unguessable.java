package io.culturebridge.application.calendar;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Texts nobody can guess, of characters that need no escaping anywhere. */
final class Unguessable {

  private static final int BYTES = 32;

  private static final SecureRandom RANDOM = new SecureRandom();

  private Unguessable() {}

  /** 43 characters of {@code A-Z a-z 0-9 - _}, 256 bits at random. */
  static String text() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return base64url(bytes);
  }

  /** The challenge of a code verifier: S256 of RFC 7636 §4.2. */
  static String challenge(String verifier) {
    try {
      return base64url(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String base64url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
