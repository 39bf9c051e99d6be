package io.culturebridge.http.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.SignedJWT;
import io.culturebridge.domain.UnavailableException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Public keys that whoever signs the tokens publishes at a URL (RFC 7517). */
final class PublishedKeys implements SignatureCheck {

  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.PS256,
          JWSAlgorithm.ES256,
          JWSAlgorithm.EdDSA,
          JWSAlgorithm.Ed25519);
  private static final int SHORTEST_RSA_KEY = 2048;

  private static final Duration TIMEOUT = Duration.ofSeconds(3);
  private static final int LARGEST_SET = 256 * 1024;
  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final Duration KEPT_IN_AN_OUTAGE = Duration.ofHours(4);
  private static final Duration BETWEEN_REFETCHES = Duration.ofSeconds(10);

  private final BoundedRetriever retriever = new BoundedRetriever(TIMEOUT, LARGEST_SET);
  private final JWKSource<SecurityContext> source;
  private volatile boolean loaded;

  PublishedKeys(URI url) {
    try {
      source =
          JWKSourceBuilder.create(url.toURL(), retriever)
              .cache(KEPT.toMillis(), 3 * TIMEOUT.toMillis())
              .refreshAheadCache(false)
              .rateLimited(BETWEEN_REFETCHES.toMillis())
              .outageTolerant(KEPT_IN_AN_OUTAGE.toMillis())
              .build();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("not a URL: " + url, e);
    }
  }

  @Override
  public boolean isGenuine(SignedJWT token) {
    var header = token.getHeader();
    if (!ALGORITHMS.contains(header.getAlgorithm())) {
      return false;
    }
    return keys(new JWKSelector(JWKMatcher.forJWSHeader(header))).stream()
        .anyMatch(key -> isSignedWith(key, token));
  }

  private static boolean isSignedWith(JWK key, SignedJWT token) {
    try {
      return verifier(key).verify(token.getHeader(), token.getSigningInput(), token.getSignature());
    } catch (JOSEException e) {
      // a key that cannot be used must not spoil the others
      return false;
    }
  }

  private List<JWK> keys(JWKSelector selector) {
    try {
      var keys = source.get(selector, null);
      loaded = true;
      return keys;
    } catch (RateLimitReachedException e) {
      // asked just now: a key that was not there then is not there
      if (loaded) {
        return List.of();
      }
      throw new UnavailableException("the keys of tokens cannot be had", e);
    } catch (KeySourceException e) {
      throw new UnavailableException("the keys of tokens cannot be had", e);
    }
  }

  private static JWSVerifier verifier(JWK key) throws JOSEException {
    return switch (key.getKeyType().getValue()) {
      case "RSA" -> {
        if (key.size() < SHORTEST_RSA_KEY) {
          throw new JOSEException("an RSA key has at least " + SHORTEST_RSA_KEY + " bits");
        }
        yield new RSASSAVerifier(key.toRSAKey());
      }
      case "EC" -> new ECDSAVerifier(key.toECKey());
      case "OKP" -> new Ed25519Verifier(key.toOctetKeyPair());
      default -> throw new JOSEException("not a public key");
    };
  }

  @Override
  public void close() {
    try (retriever) {
      if (source instanceof Closeable closeable) {
        closeable.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
