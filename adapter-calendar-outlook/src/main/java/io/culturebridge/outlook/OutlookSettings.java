package io.culturebridge.outlook;

import java.net.URI;

/**
 * Who we are at Microsoft, and where Microsoft is.
 *
 * @param authUrl where people are sent to be asked
 * @param apiUrl root of the API, ends in {@code /v1.0}; tokens are sent to nowhere else
 */
public record OutlookSettings(
    String clientId, String clientSecret, URI authUrl, URI tokenUrl, URI apiUrl) {

  private static final String LOGIN = "https://login.microsoftonline.com/common/oauth2/v2.0/";

  /**
   * @throws IllegalArgumentException when an address is not an absolute one of http or https
   */
  public OutlookSettings {
    requireWeb(authUrl);
    requireWeb(tokenUrl);
    requireWeb(apiUrl);
  }

  /** At Microsoft's own addresses, for work, school and personal accounts alike. */
  public static OutlookSettings standard(String clientId, String clientSecret) {
    return new OutlookSettings(
        clientId,
        clientSecret,
        URI.create(LOGIN + "authorize"),
        URI.create(LOGIN + "token"),
        URI.create("https://graph.microsoft.com/v1.0"));
  }

  private static void requireWeb(URI address) {
    boolean web =
        "https".equalsIgnoreCase(address.getScheme())
            || "http".equalsIgnoreCase(address.getScheme());
    if (!web || address.getHost() == null) {
      throw new IllegalArgumentException("an address of Microsoft begins with https:// and a host");
    }
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "OutlookSettings[clientId=%s, authUrl=%s, tokenUrl=%s, apiUrl=%s]"
        .formatted(clientId, authUrl, tokenUrl, apiUrl);
  }
}
