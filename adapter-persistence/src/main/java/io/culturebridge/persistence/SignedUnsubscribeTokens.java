package io.culturebridge.persistence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.culturebridge.domain.notification.UnsubscribeTokens;
import io.culturebridge.domain.people.UserId;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * {@link UnsubscribeTokens} that are kept nowhere: the id of a key, the person, and a code over the
 * person that only who has the key can make. The code is made under a key derived for nothing else,
 * so that neither it nor what is encrypted under the key itself serves for the other.
 */
final class SignedUnsubscribeTokens implements UnsubscribeTokens {

  private static final String ALGORITHM = "HmacSHA256";
  private static final byte[] PURPOSE = "CultureBridge Booking: unsubscribe".getBytes(US_ASCII);

  /** 128 bits: guessing takes calls to us, not time on a computer. */
  private static final int CODE_BYTES = 16;

  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9_-]{1,32})\\.([A-Za-z0-9_-]{22})\\.[A-Za-z0-9_-]{22}");

  private final EncryptionKeys keys;

  SignedUnsubscribeTokens(EncryptionKeys keys) {
    this.keys = keys;
  }

  /**
   * @throws IllegalStateException without a key
   */
  @Override
  public String of(UserId person) {
    return token(keys.first(), bytes(person));
  }

  @Override
  public Optional<UserId> read(String token) {
    var form = FORM.matcher(token);
    if (!form.matches()) {
      return Optional.empty();
    }
    var person = Base64.getUrlDecoder().decode(form.group(2));
    return keys.find(form.group(1))
        .filter(key -> isEqual(token, token(key, person)))
        .map(key -> person(person));
  }

  private static boolean isEqual(String token, String genuine) {
    return MessageDigest.isEqual(token.getBytes(US_ASCII), genuine.getBytes(US_ASCII));
  }

  private static String token(EncryptionKeys.Key key, byte[] person) {
    var code = Arrays.copyOf(code(code(key.secret().getEncoded(), PURPOSE), person), CODE_BYTES);
    return key.id() + "." + base64(person) + "." + base64(code);
  }

  private static byte[] code(byte[] key, byte[] text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM cannot sign", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] bytes(UserId person) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(person.value().getMostSignificantBits())
        .putLong(person.value().getLeastSignificantBits())
        .array();
  }

  private static UserId person(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    return new UserId(new UUID(buffer.getLong(), buffer.getLong()));
  }
}
