package io.culturebridge.domain.calendar;

/**
 * What an authorisation code is exchanged with (RFC 6749 §4.1.3, RFC 7636 §4.5). Never printed.
 *
 * @param redirectUri the one the code was asked for with
 * @param codeVerifier of which the request held the challenge
 */
public record CodeGrant(String code, String redirectUri, String codeVerifier) {

  /** Keeps the code and the verifier out of logs. */
  @Override
  public String toString() {
    return "CodeGrant[redirectUri=" + redirectUri + "]";
  }
}
