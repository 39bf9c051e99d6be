package io.culturebridge.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.culturebridge.domain.people.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRulesProvider;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the service says when it is ready; in development mode also how to try it. */
record Greeting(Config config, Foundations foundations, int port) {

  private static final Logger LOG = LoggerFactory.getLogger(Greeting.class);

  void say(Instant now) {
    LOG.info(
        "CultureBridge Booking {} on JDK {} (time zones {}) with {} serves {}: ready in {} ms",
        Versions.read().service(),
        Runtime.version(),
        timeZones(),
        config.database() == null
            ? "embedded PostgreSQL " + Versions.read().postgresql()
            : "an external PostgreSQL",
        url(),
        ManagementFactory.getRuntimeMXBean().getUptime());
    if (config.isDevelopment()) {
      System.out.println(walkthrough(now));
    }
  }

  /** Lines to paste into a shell; they find a free slot each time. */
  String walkthrough(Instant now) {
    var tokens = foundations.tokens();
    var issuer =
        new TokenIssuer(
            Objects.requireNonNull(tokens.secret()), tokens.issuer(), tokens.audience());
    var today = now.truncatedTo(ChronoUnit.DAYS);
    return template()
        .replace("{url}", url())
        .replace("{admin}", issuer.tokenFor(DemoPeople.of(Role.ADMIN), now))
        .replace("{coach}", issuer.tokenFor(DemoPeople.of(Role.COACH), now))
        .replace("{client}", issuer.tokenFor(DemoPeople.of(Role.CLIENT), now))
        .replace("{coach_id}", id(Role.COACH))
        .replace("{client_id}", id(Role.CLIENT))
        .replace("{mails}", mails())
        .replace("{from}", today.plus(Duration.ofDays(1)).toString())
        .replace("{to}", today.plus(Duration.ofDays(31)).toString());
  }

  /** The release of the IANA time zone database that the JDK computes with, such as 2026a. */
  private static String timeZones() {
    return ZoneRulesProvider.getVersions("UTC").lastKey();
  }

  private static String id(Role role) {
    return DemoPeople.of(role).id().value().toString();
  }

  private String mails() {
    return config.mail().server() == null
        ? "Mails become files in " + MailConfig.folder(config.dataDir())
        : "Mails go to BOOKING_SMTP_URL";
  }

  private String url() {
    return Config.addressOf(config.host(), port).toString();
  }

  private static String template() {
    try (var file = Greeting.class.getResourceAsStream("/walkthrough.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
