package io.culturebridge.bootstrap;

import io.culturebridge.google.GoogleSettings;
import io.culturebridge.outlook.OutlookSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says of calendars.
 *
 * @param google null: not configured
 * @param microsoft null: not configured
 * @param poll how often busy times are brought up to date
 */
record CalendarConfig(
    @Nullable GoogleSettings google,
    @Nullable OutlookSettings microsoft,
    List<String> redirectUris,
    Duration poll) {

  private static final int DEFAULT_POLL_SECONDS = 120;
  private static final int LONGEST_POLL_SECONDS = 3_600;

  static CalendarConfig of(Environment environment) {
    int poll =
        environment.number(
            "BOOKING_CALENDAR_POLL_SECONDS", DEFAULT_POLL_SECONDS, 1, LONGEST_POLL_SECONDS);
    return new CalendarConfig(
        google(environment),
        microsoft(environment),
        environment.webAddresses("BOOKING_REDIRECT_URIS"),
        Duration.ofSeconds(poll));
  }

  boolean hasProvider() {
    return google != null || microsoft != null;
  }

  private static @Nullable GoogleSettings google(Environment environment) {
    var client = Client.of(environment, "BOOKING_GOOGLE_");
    var standard = GoogleSettings.standard(client.id, client.secret);
    var settings =
        new GoogleSettings(
            client.id,
            client.secret,
            environment.webAddress("BOOKING_GOOGLE_AUTH_URL", standard.authUrl()),
            environment.webAddress("BOOKING_GOOGLE_TOKEN_URL", standard.tokenUrl()),
            environment.webAddress("BOOKING_GOOGLE_REVOKE_URL", standard.revokeUrl()),
            environment.webAddress("BOOKING_GOOGLE_API_URL", standard.apiUrl()));
    return client.isGiven() ? settings : null;
  }

  private static @Nullable OutlookSettings microsoft(Environment environment) {
    var client = Client.of(environment, "BOOKING_MICROSOFT_");
    var standard = OutlookSettings.standard(client.id, client.secret);
    var settings =
        new OutlookSettings(
            client.id,
            client.secret,
            environment.webAddress("BOOKING_MICROSOFT_AUTH_URL", standard.authUrl()),
            environment.webAddress("BOOKING_MICROSOFT_TOKEN_URL", standard.tokenUrl()),
            apiUrl(environment, standard.apiUrl()));
    return client.isGiven() ? settings : null;
  }

  private static URI apiUrl(Environment environment, URI otherwise) {
    var url = environment.webAddress("BOOKING_MICROSOFT_API_URL", otherwise);
    if (!url.getPath().endsWith("/v1.0")) {
      throw Environment.mustBe("BOOKING_MICROSOFT_API_URL", "a URL that ends in /v1.0");
    }
    return url;
  }

  /** Who we are at a provider: both given, or both empty. */
  private record Client(String id, String secret) {

    static Client of(Environment environment, String prefix) {
      var client =
          new Client(
              environment.text(prefix + "CLIENT_ID", ""),
              environment.text(prefix + "CLIENT_SECRET", ""));
      if (client.id.isEmpty() != client.secret.isEmpty()) {
        throw new CannotStartException(
            "%sCLIENT_ID and %sCLIENT_SECRET need each other.".formatted(prefix, prefix));
      }
      return client;
    }

    boolean isGiven() {
      return !id.isEmpty();
    }
  }
}
