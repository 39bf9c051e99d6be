package io.culturebridge.persistence;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import java.text.ParseException;

/**
 * Encrypts what is kept, as JWE (RFC 7516). The header, which is authenticated, names the row: in
 * another row nothing opens.
 */
final class TokenCipher {

  private static final JWEAlgorithm DIRECT = JWEAlgorithm.DIR;
  private static final EncryptionMethod METHOD = EncryptionMethod.A256GCM;
  private static final String ROW = "row";

  private final EncryptionKeys keys;

  TokenCipher(EncryptionKeys keys) {
    this.keys = keys;
  }

  boolean canSeal() {
    return !keys.isEmpty();
  }

  /** The key that {@link #seal} encrypts under. */
  String keyId() {
    return keys.first().id();
  }

  /**
   * @throws IllegalStateException without a key
   */
  String seal(String text, String row) {
    var key = keys.first();
    var header =
        new JWEHeader.Builder(DIRECT, METHOD).keyID(key.id()).customParam(ROW, row).build();
    var sealed = new JWEObject(header, new Payload(text));
    try {
      sealed.encrypt(new DirectEncrypter(key.secret()));
    } catch (JOSEException e) {
      throw new IllegalStateException("this JVM cannot encrypt", e);
    }
    return sealed.serialize();
  }

  /**
   * What was sealed for this row.
   *
   * @throws WrongEncryptionKeyException when the key it is under is missing, or another
   * @throws IllegalStateException when it is no such thing, or of another row
   */
  String open(String sealed, String row) {
    var object = parse(sealed);
    decrypt(object);
    if (!row.equals(object.getHeader().getCustomParam(ROW))) {
      throw new IllegalStateException("a ciphertext lies in a row it was not made for");
    }
    return object.getPayload().toString();
  }

  private static JWEObject parse(String sealed) {
    try {
      var object = JWEObject.parse(sealed);
      var header = object.getHeader();
      if (DIRECT.equals(header.getAlgorithm()) && METHOD.equals(header.getEncryptionMethod())) {
        return object;
      }
    } catch (ParseException e) {
      // without the cause, which may hold what was parsed
    }
    throw new IllegalStateException("what should be a ciphertext is none");
  }

  private void decrypt(JWEObject object) {
    var id = object.getHeader().getKeyID();
    var key = keys.find(id).orElseThrow(() -> WrongEncryptionKeyException.missing(id));
    try {
      object.decrypt(new DirectDecrypter(key.secret()));
    } catch (JOSEException e) {
      throw WrongEncryptionKeyException.other(id, e);
    }
  }
}
