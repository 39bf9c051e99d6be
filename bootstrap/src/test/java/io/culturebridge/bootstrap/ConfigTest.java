package io.culturebridge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfigTest {

  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final String SMTP_URL = "smtp://user:hush@mail.example.com:587";

  @Test
  void nothing_need_be_set() {
    var config = Config.of(Map.of("PATH", "/bin"));

    assertThat(config.host()).isEqualTo("127.0.0.1");
    assertThat(config.port()).isEqualTo(8000);
    assertThat(config.database()).isNull();
    assertThat(config.dataDir()).isAbsolute().hasFileName("data");
    assertThat(config.logFormat()).isEqualTo(LogFormat.TEXT);
    assertThat(config.encryptionKeys().isEmpty()).isTrue();
    assertThat(config.isDevelopment()).isTrue();
  }

  @Test
  void whoever_brings_keys_may_serve_others() {
    var config = Config.of(Map.of("BOOKING_JWT_SECRET", SECRET, "BOOKING_HOST", "0.0.0.0"));

    assertThat(config.isDevelopment()).isFalse();
    assertThat(config.host()).isEqualTo("0.0.0.0");
  }

  @Test
  void origins_are_separated_by_commas() {
    var config =
        Config.of(Map.of("BOOKING_CORS_ORIGINS", "https://a.example, http://localhost:3000"));

    assertThat(config.corsOrigins()).containsExactly("https://a.example", "http://localhost:3000");
  }

  @Test
  void what_is_kept_in_the_database_is_encrypted_under_the_keys() {
    var config =
        Config.of(
            Map.of(
                "BOOKING_ENCRYPTION_KEYS", "k1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                "BOOKING_DATABASE_URL", "jdbc:postgresql://db/booking"));

    assertThat(config.encryptionKeys().isEmpty()).isFalse();
    assertThat(Objects.requireNonNull(config.database()).encryptionKeys())
        .isEqualTo(config.encryptionKeys());
  }

  @ParameterizedTest
  @CsvSource({
    "BOOKING_PORT, http",
    "BOOKING_PORT, 65536",
    "BOOKING_PORT, -1",
    "BOOKING_POOL_SIZE, 0",
    "BOOKING_DRAIN_SECONDS, 301",
    "BOOKING_REQUESTS_PER_SECOND, -1",
    "BOOKING_REQUESTS_PER_SECOND, 2.5",
    "BOOKING_REQUESTS_PER_SECOND, 100001",
    "BOOKING_REQUESTS_PER_SECOND, none",
    "BOOKING_HOST, no host of this machine",
    "BOOKING_DATABASE_URL, postgres://db/booking",
    "BOOKING_JWT_SECRET, 0123456789abcdef0123456789abcde",
    "BOOKING_JWT_JWKS_URL, keys.json",
    "BOOKING_JWT_JWKS_URL, ftp://example.com/keys.json",
    "BOOKING_JWT_JWKS_URL, //example.com/keys.json",
    "BOOKING_PUBLIC_URL, //example.com",
    "BOOKING_CORS_ORIGINS, *",
    "BOOKING_CORS_ORIGINS, https://app.example.com/path",
    "BOOKING_CORS_ORIGINS, 'https://app.example.com,'",
    "BOOKING_ENCRYPTION_KEYS, MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
    "BOOKING_ENCRYPTION_KEYS, 'k1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=,'",
    "BOOKING_SMTP_URL, mail.example.com",
    "BOOKING_SMTP_URL, http://mail.example.com",
    "BOOKING_SMTP_URL, smtp://user@mail.example.com",
    "BOOKING_MAIL_FROM, nobody",
    "BOOKING_PENDING_EXPIRES_AFTER_MINUTES, 0",
    "BOOKING_PENDING_EXPIRES_AFTER_MINUTES, soon",
    "BOOKING_LOG_FORMAT, xml",
    "BOOKING_DATA_DIR, ' '",
  })
  void a_malformed_value_is_refused_by_its_name(String name, String value) {
    assertThatThrownBy(() -> Config.of(Map.of(name, value)))
        .isInstanceOf(CannotStartException.class)
        .hasMessageStartingWith(name + " must be ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "http://localhost", "127.0.0.1/", "[::1]"})
  void a_host_that_can_be_none_is_refused_by_its_name(String host) {
    assertThatThrownBy(() -> Config.of(Map.of("BOOKING_JWT_SECRET", SECRET, "BOOKING_HOST", host)))
        .isInstanceOf(CannotStartException.class)
        .hasMessageStartingWith("BOOKING_HOST must be ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"BOOKING_PROT", "BOOKING_", "BOOKING_JWT_secret"})
  void a_misspelt_name_is_refused(String name) {
    assertThatThrownBy(() -> Config.of(Map.of(name, SECRET)))
        .isInstanceOf(CannotStartException.class)
        .hasMessage("There is no setting of the name " + name + ".");
  }

  @Test
  void a_variable_that_is_set_to_nothing_is_no_default() {
    assertThatThrownBy(() -> Config.of(Map.of("BOOKING_JWT_SECRET", "")))
        .hasMessageContaining("BOOKING_JWT_SECRET")
        .hasMessageContaining("empty");
  }

  @Test
  void tokens_have_one_kind_of_keys() {
    var both =
        Map.of("BOOKING_JWT_SECRET", SECRET, "BOOKING_JWT_JWKS_URL", "https://id.example/keys");

    assertThatThrownBy(() -> Config.of(both))
        .hasMessage("BOOKING_JWT_SECRET and BOOKING_JWT_JWKS_URL exclude each other.");
  }

  @Test
  void development_mode_serves_this_machine_only() {
    assertThatThrownBy(() -> Config.of(Map.of("BOOKING_HOST", "0.0.0.0")))
        .hasMessageStartingWith("BOOKING_HOST must be a loopback address in development mode");
  }

  @Test
  void a_password_without_a_database_is_a_mistake() {
    assertThatThrownBy(() -> Config.of(Map.of("BOOKING_DATABASE_PASSWORD", "hush")))
        .hasMessageContaining("BOOKING_DATABASE_URL")
        .hasMessageNotContaining("hush");
  }

  @Test
  void mails_become_files_unless_there_is_a_server() {
    var config = Config.of(Map.of("BOOKING_MAIL_FROM", "Bookings <bookings@example.com>"));

    assertThat(config.mail().server()).isNull();
    assertThat(config.mail().sender().email()).isEqualTo("bookings@example.com");
    assertThat(Config.of(Map.of()).mail().sender().email()).isEqualTo("no-reply@localhost");
  }

  @Test
  void a_mail_server_needs_a_sender() {
    assertThatThrownBy(() -> Config.of(Map.of("BOOKING_SMTP_URL", SMTP_URL)))
        .hasMessage("BOOKING_SMTP_URL needs BOOKING_MAIL_FROM, the address mails come from.");
  }

  @Test
  void links_in_mails_need_a_key_where_none_is_made() {
    var variables =
        new HashMap<>(
            Map.of("BOOKING_SMTP_URL", SMTP_URL, "BOOKING_MAIL_FROM", "bookings@example.com"));
    assertThat(Config.of(variables).mail().server()).isNotNull();
    variables.put("BOOKING_JWT_SECRET", SECRET);

    assertThatThrownBy(() -> Config.of(variables))
        .isInstanceOf(CannotStartException.class)
        .hasMessageStartingWith("BOOKING_SMTP_URL needs BOOKING_ENCRYPTION_KEYS")
        .hasMessageNotContaining("hush");
  }

  @Test
  void pending_bookings_wait_for_ever_unless_told_otherwise() {
    var name = "BOOKING_PENDING_EXPIRES_AFTER_MINUTES";

    assertThat(Config.of(Map.of()).pendingExpiresAfter()).isNull();
    assertThat(Config.of(Map.of(name, "90")).pendingExpiresAfter())
        .isEqualTo(Duration.ofMinutes(90));
  }

  @Test
  void requests_of_a_user_are_limited_unless_told_otherwise() {
    var name = "BOOKING_REQUESTS_PER_SECOND";

    assertThat(Config.of(Map.of()).requestsPerSecond()).isEqualTo(50);
    assertThat(Config.of(Map.of(name, "7")).requestsPerSecond()).isEqualTo(7);
    assertThat(Config.of(Map.of(name, "0")).requestsPerSecond()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "smtp://user:hush@mail.example.com:587/path",
        "smtp://user:hush@mail.example.com:0",
        "smtp://user:hush%@mail.example.com",
        "smtp://user:hush @mail.example.com",
        "imap://user:hush@mail.example.com",
      })
  void a_malformed_mail_server_does_not_show_its_password(String url) {
    assertThatThrownBy(() -> Config.of(Map.of("BOOKING_SMTP_URL", url)))
        .isInstanceOf(CannotStartException.class)
        .hasMessageStartingWith("BOOKING_SMTP_URL must be ")
        .hasNoCause()
        .hasMessageNotContaining("hush");
  }

  @Test
  void a_malformed_value_is_not_repeated() {
    assertThatThrownBy(() -> Config.of(Map.of("BOOKING_JWT_SECRET", "too short")))
        .hasMessageNotContaining("too short");
  }

  @Test
  void secrets_do_not_show_when_it_is_printed() {
    var config =
        Config.of(
            Map.of(
                "BOOKING_JWT_SECRET",
                SECRET,
                "BOOKING_SMTP_URL",
                SMTP_URL,
                "BOOKING_MAIL_FROM",
                "bookings@example.com",
                "BOOKING_ENCRYPTION_KEYS",
                "k1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="));

    assertThat(config.toString()).doesNotContain(SECRET, "hush");
    assertThat(config.mail().toString()).contains("mail.example.com").doesNotContain("hush");
  }
}
