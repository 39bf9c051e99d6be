package io.culturebridge.persistence;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * What tokens are encrypted under. Never printed.
 *
 * @param keys the first encrypts, all decrypt; empty: nothing can be encrypted
 */
public record EncryptionKeys(List<Key> keys) {

  /**
   * @throws IllegalArgumentException when two keys have the same id
   */
  public EncryptionKeys {
    keys = List.copyOf(keys);
    if (keys.stream().map(Key::id).distinct().count() < keys.size()) {
      throw new IllegalArgumentException("no two keys may have the same id");
    }
  }

  public static EncryptionKeys none() {
    return new EncryptionKeys(List.of());
  }

  /** One that is gone with this process. */
  static EncryptionKeys passing() {
    var secret = new byte[Key.BYTES];
    new SecureRandom().nextBytes(secret);
    return new EncryptionKeys(List.of(new Key("passing", new SecretKeySpec(secret, "AES"))));
  }

  /**
   * Reads {@code id:base64,id:base64}.
   *
   * @throws IllegalArgumentException with a sentence that repeats nothing of the text
   */
  public static EncryptionKeys parse(String text) {
    return new EncryptionKeys(
        Stream.of(text.split(",", -1)).map(String::strip).map(Key::parse).toList());
  }

  public boolean isEmpty() {
    return keys.isEmpty();
  }

  /**
   * The key to encrypt under.
   *
   * @throws IllegalStateException when there is none
   */
  Key first() {
    if (isEmpty()) {
      throw new IllegalStateException("nothing can be encrypted without BOOKING_ENCRYPTION_KEYS");
    }
    return keys.getFirst();
  }

  Optional<Key> find(String id) {
    return keys.stream().filter(key -> key.id.equals(id)).findFirst();
  }

  /** Keeps the keys out of logs. */
  @Override
  public String toString() {
    return "EncryptionKeys[" + keys.size() + "]";
  }

  /**
   * A key for AES with 256 bits. Never printed.
   *
   * @param id 1 to 32 letters, digits, hyphens and underscores
   */
  public record Key(String id, SecretKey secret) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final int BYTES = 32;

    /**
     * @throws IllegalArgumentException when the id has another form, or the key another length
     */
    public Key {
      if (!ID.matcher(id).matches()) {
        throw new IllegalArgumentException(
            "the id of a key is 1 to 32 letters, digits, hyphens and underscores");
      }
      requireLength(secret.getEncoded());
    }

    private static Key parse(String text) {
      int colon = text.indexOf(':');
      if (colon < 0) {
        throw new IllegalArgumentException("each key is an id, a colon and the key in Base64");
      }
      return new Key(text.substring(0, colon), secret(text.substring(colon + 1)));
    }

    private static SecretKey secret(String base64) {
      var bytes = bytes(base64);
      requireLength(bytes);
      return new SecretKeySpec(bytes, "AES");
    }

    private static void requireLength(byte[] bytes) {
      if (bytes.length != BYTES) {
        throw new IllegalArgumentException("each key is " + BYTES + " bytes long");
      }
    }

    /** Of either alphabet of RFC 4648. */
    private static byte[] bytes(String base64) {
      try {
        return Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
      } catch (IllegalArgumentException e) {
        // without the cause, whose message holds characters of the key
        throw new IllegalArgumentException("each key is written in Base64");
      }
    }

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
      return "Key[id=" + id + "]";
    }
  }
}
