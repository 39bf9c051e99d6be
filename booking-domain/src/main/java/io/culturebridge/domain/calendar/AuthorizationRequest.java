package io.culturebridge.domain.calendar;

/**
 * What the authorisation URL of a provider must say (RFC 6749 §4.1.1, RFC 7636 §4.3).
 *
 * @param redirectUri where the provider sends the person back to, to the letter
 * @param state unguessable, comes back with the code
 * @param codeChallenge of method S256
 */
public record AuthorizationRequest(String redirectUri, String state, String codeChallenge) {}
