package io.culturebridge.http.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.SignedJWT;

/** Tells genuine tokens from others. */
interface SignatureCheck extends AutoCloseable {

  /**
   * Whether somebody we trust signed the token, in a way we trust.
   *
   * @throws JOSEException when the signature cannot be read
   */
  boolean isGenuine(SignedJWT token) throws JOSEException;

  @Override
  default void close() {}
}
