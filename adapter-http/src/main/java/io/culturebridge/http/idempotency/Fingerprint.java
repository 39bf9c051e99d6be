package io.culturebridge.http.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells one request from another. */
final class Fingerprint {

  private Fingerprint() {}

  static String of(String method, String path, byte[] body) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update((method + " " + path + "\n").getBytes(UTF_8));
      return HexFormat.of().formatHex(sha256.digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
