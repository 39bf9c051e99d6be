package io.culturebridge.http.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;

/** HS256 and nothing else. */
final class SharedSecret implements SignatureCheck {

  private final MACVerifier verifier;

  SharedSecret(String secret) {
    try {
      verifier = new MACVerifier(secret.getBytes(StandardCharsets.UTF_8));
    } catch (JOSEException e) {
      throw new IllegalArgumentException("a shared secret has at least 32 bytes", e);
    }
  }

  @Override
  public boolean isGenuine(SignedJWT token) throws JOSEException {
    return JWSAlgorithm.HS256.equals(token.getHeader().getAlgorithm())
        && verifier.verify(token.getHeader(), token.getSigningInput(), token.getSignature());
  }
}
