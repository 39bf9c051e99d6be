package io.culturebridge.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSSignerOption;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.impl.EdDSAProvider;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import io.culturebridge.domain.people.Actor;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A private key and how it signs. */
record SigningKey(JWK jwk, JWSAlgorithm algorithm, JWSSigner signer) {

  private static final int KEY_LENGTH = 32;
  private static final Set<JWSSignerOption> SHORT_ONES_TOO = Set.of(AllowWeakRSAKey.getInstance());

  static SigningKey rsa(@Nullable String kid) {
    return rsa(kid, JWSAlgorithm.RS256, 2048);
  }

  static SigningKey rsa(@Nullable String kid, JWSAlgorithm algorithm, int bits) {
    try {
      var jwk = new RSAKeyGenerator(bits, true).keyID(kid).generate();
      return new SigningKey(jwk, algorithm, new RSASSASigner(jwk.toPrivateKey(), SHORT_ONES_TOO));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static SigningKey ec(@Nullable String kid) {
    try {
      var jwk = new ECKeyGenerator(Curve.P_256).keyID(kid).generate();
      return new SigningKey(jwk, JWSAlgorithm.ES256, new ECDSASigner(jwk));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static SigningKey ed25519(@Nullable String kid, JWSAlgorithm algorithm) {
    try {
      var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      var jwk = new OctetKeyPair.Builder(Curve.Ed25519, publicPart(pair)).keyID(kid).build();
      return new SigningKey(jwk, algorithm, new Ed25519Signer(pair.getPrivate()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Base64URL publicPart(KeyPair pair) {
    var encoded = pair.getPublic().getEncoded();
    return Base64URL.encode(
        Arrays.copyOfRange(encoded, encoded.length - KEY_LENGTH, encoded.length));
  }

  /** As another algorithm of the same kind of key would. */
  SigningKey by(JWSAlgorithm other) {
    return new SigningKey(jwk, other, signer);
  }

  /** A token of the actor, naming the key if that has a name. */
  String token(Actor actor) {
    return token(actor, jwk.getKeyID());
  }

  String token(Actor actor, @Nullable String kid) {
    return token(actor, header().keyID(kid));
  }

  String token(Actor actor, JWSHeader.Builder header) {
    return Tokens.sign(header.build(), Tokens.claims(actor).build(), signer);
  }

  JWSHeader.Builder header() {
    return new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT);
  }

  /** By the JDK; the library's own would need Tink. */
  private static final class Ed25519Signer extends EdDSAProvider implements JWSSigner {

    private final PrivateKey key;

    Ed25519Signer(PrivateKey key) {
      this.key = key;
    }

    @Override
    public Base64URL sign(JWSHeader header, byte[] content) throws JOSEException {
      try {
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(key);
        signature.update(content);
        return Base64URL.encode(signature.sign());
      } catch (GeneralSecurityException e) {
        throw new JOSEException("not signed", e);
      }
    }
  }
}
