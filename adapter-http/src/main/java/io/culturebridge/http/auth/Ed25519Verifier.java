package io.culturebridge.http.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.impl.EdDSAProvider;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Set;

/** Ed25519 (RFC 8037) by the JDK; the library's own would need Tink. */
final class Ed25519Verifier extends EdDSAProvider implements JWSVerifier {

  /** What stands before the 32 bytes of every Ed25519 key in X.509 (RFC 8410 §4). */
  private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final int KEY_LENGTH = 32;

  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.EdDSA, JWSAlgorithm.Ed25519);

  private final PublicKey key;

  Ed25519Verifier(OctetKeyPair jwk) throws JOSEException {
    var point = jwk.getDecodedX();
    if (!Curve.Ed25519.equals(jwk.getCurve()) || point.length != KEY_LENGTH) {
      throw new JOSEException("not an Ed25519 key");
    }
    try {
      var encoded = HexFormat.of().parseHex(hex(PREFIX) + hex(point));
      key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new JOSEException("not an Ed25519 key", e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean verify(JWSHeader header, byte[] signingInput, Base64URL signature)
      throws JOSEException {
    if (!ALGORITHMS.contains(header.getAlgorithm()) || header.getCriticalParams() != null) {
      return false;
    }
    try {
      var check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(signingInput);
      return check.verify(signature.decode());
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new JOSEException("Ed25519 cannot be checked", e);
    }
  }
}
