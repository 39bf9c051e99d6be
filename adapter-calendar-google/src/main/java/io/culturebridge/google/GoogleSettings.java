package io.culturebridge.google;

import java.net.URI;

/**
 * Which client of Google's this is, and where Google is.
 *
 * @param authUrl where a person is asked
 * @param tokenUrl where codes and refresh tokens are exchanged
 * @param revokeUrl where tokens are made worthless
 * @param apiUrl the root under which {@code calendar/v3/…} lies
 */
public record GoogleSettings(
    String clientId, String clientSecret, URI authUrl, URI tokenUrl, URI revokeUrl, URI apiUrl) {

  public GoogleSettings {
    if (!apiUrl.toString().endsWith("/")) {
      apiUrl = URI.create(apiUrl + "/");
    }
  }

  /** Google itself. */
  public static GoogleSettings standard(String clientId, String clientSecret) {
    return new GoogleSettings(
        clientId,
        clientSecret,
        URI.create("https://accounts.google.com/o/oauth2/v2/auth"),
        URI.create("https://oauth2.googleapis.com/token"),
        URI.create("https://oauth2.googleapis.com/revoke"),
        URI.create("https://www.googleapis.com/"));
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "GoogleSettings[clientId=" + clientId + ", apiUrl=" + apiUrl + "]";
  }
}
