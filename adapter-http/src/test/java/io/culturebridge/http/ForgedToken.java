package io.culturebridge.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.Base64URL;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.testkit.Fixtures;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A token put together by hand: it can say what no library would sign. */
record ForgedToken(Map<String, Object> header, Map<String, Object> claims) {

  static final String ISSUER = "https://id.example.com";
  static final String AUDIENCE = "booking";

  private static final Map<String, String> MACS =
      Map.of("HS256", "HmacSHA256", "HS384", "HmacSHA384", "HS512", "HmacSHA512");

  /** Nothing is wrong with it yet. */
  static ForgedToken of(Actor actor) {
    return new ForgedToken(
        Map.of("alg", "HS256"),
        Map.of(
            "sub", actor.id().value().toString(),
            "role", actor.role().word(),
            "iss", ISSUER,
            "aud", AUDIENCE,
            "exp", inSeconds(Duration.ofHours(1).toSeconds())));
  }

  /** Seconds since 1970 of a time that far from now. */
  static long inSeconds(long seconds) {
    return Fixtures.NOW.plusSeconds(seconds).getEpochSecond();
  }

  ForgedToken with(String claim, @Nullable Object value) {
    return new ForgedToken(header, copy(claims, claim, value));
  }

  ForgedToken withHeader(String name, @Nullable Object value) {
    return new ForgedToken(copy(header, name, value), claims);
  }

  ForgedToken without(String claim) {
    var less = new HashMap<>(claims);
    less.remove(claim);
    return new ForgedToken(header, less);
  }

  private static Map<String, Object> copy(
      Map<String, Object> map, String name, @Nullable Object value) {
    var more = new HashMap<>(map);
    more.put(name, value);
    return more;
  }

  /** Signed with the shared secret, by the algorithm of the header. */
  String signed() {
    return signed(String.valueOf(header.get("alg")), Tokens.SECRET.getBytes(UTF_8));
  }

  String signed(String alg, byte[] secret) {
    return signed(Reply.JSON.writeValueAsString(claims), alg, secret);
  }

  /** With other bytes in the place of the claims. */
  String signedAround(String payload) {
    return signed(payload, "HS256", Tokens.SECRET.getBytes(UTF_8));
  }

  private String signed(String payload, String alg, byte[] secret) {
    var content = encoded(Reply.JSON.writeValueAsString(header)) + "." + encoded(payload);
    return content
        + "."
        + Base64URL.encode(mac(MACS.getOrDefault(alg, "HmacSHA256"), secret, content));
  }

  String unsigned() {
    return encoded(Reply.JSON.writeValueAsString(header))
        + "."
        + encoded(Reply.JSON.writeValueAsString(claims))
        + ".";
  }

  private static String encoded(String text) {
    return Base64URL.encode(text).toString();
  }

  private static byte[] mac(String algorithm, byte[] secret, String content) {
    try {
      var mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret, algorithm));
      return mac.doFinal(content.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
