package io.culturebridge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenCommandTest {

  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");

  @TempDir private Path folder;

  @Test
  void the_demo_person_of_a_role_is_meant_unless_another_is_named() throws Exception {
    var token = signed(SECRET, "coach");

    assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo(demoCoach());
    assertThat(token.getJWTClaimsSet().getClaim("role")).isEqualTo("coach");
    assertThat(token.getJWTClaimsSet().getExpirationTime())
        .isEqualTo(Date.from(NOW.plus(Duration.ofHours(24))));
  }

  @Test
  void anybody_can_be_named() throws Exception {
    var id = "923E4567-E89B-12D3-A456-426614174000";

    var claims = signed(SECRET, "client", id, "Zoë", "zoe@example.com").getJWTClaimsSet();

    assertThat(claims.getSubject()).isEqualToIgnoringCase(id);
    assertThat(claims.getClaim("name")).isEqualTo("Zoë");
    assertThat(claims.getClaim("email")).isEqualTo("zoe@example.com");
  }

  @Test
  void development_mode_signs_with_the_secret_in_the_data_folder() throws Exception {
    var secret = SecretFile.forTokens(folder).readOrMake();
    var variables = Map.of("BOOKING_DATA_DIR", folder.toString());

    var token = SignedJWT.parse(TokenCommand.tokenFor(arguments("admin"), variables, NOW));

    assertThat(token.verify(new MACVerifier(secret))).isTrue();
  }

  @Test
  void without_any_secret_it_says_how_to_get_one() {
    var variables = Map.of("BOOKING_DATA_DIR", folder.toString());

    assertThatThrownBy(() -> TokenCommand.tokenFor(arguments("admin"), variables, NOW))
        .isInstanceOf(CannotStartException.class)
        .hasMessageContaining("start bin/serve once, or set BOOKING_JWT_SECRET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"boss", "Client", "coach 1-1-1-1-1", "coach demo", "client x y z z z"})
  void wrong_arguments_are_answered_with_the_usage(String words) {
    assertThatThrownBy(() -> TokenCommand.tokenFor(words.split(" ", -1), Map.of(), NOW))
        .isInstanceOf(CannotStartException.class)
        .hasMessageContaining("Usage: bin/token client|coach|admin [UUID] [NAME] [EMAIL]");
  }

  private static SignedJWT signed(String secret, String... arguments) throws Exception {
    var token = TokenCommand.tokenFor(arguments, Map.of("BOOKING_JWT_SECRET", secret), NOW);
    var signed = SignedJWT.parse(token);
    assertThat(signed.verify(new MACVerifier(secret.getBytes(StandardCharsets.UTF_8)))).isTrue();
    return signed;
  }

  private static String[] arguments(String... arguments) {
    return arguments;
  }

  private static String demoCoach() {
    return "323e4567-e89b-12d3-a456-426614174000";
  }
}
