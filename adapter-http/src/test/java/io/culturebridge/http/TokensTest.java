package io.culturebridge.http;

import static io.culturebridge.http.ForgedToken.inSeconds;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.util.Base64URL;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.Role;
import io.culturebridge.domain.people.UserId;
import io.culturebridge.testkit.Fixtures;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tokens are believed, and that all others are refused in one and the same way. */
class TokensTest {

  @RegisterExtension
  static final RunningApi api =
      RunningApi.start(
          new TokenSettings(Tokens.SECRET, null, ForgedToken.ISSUER, ForgedToken.AUDIENCE));

  private static final Actor SOMEBODY = api.aClient();
  private static final ForgedToken GOOD = ForgedToken.of(SOMEBODY);

  private static Reply me(String token) {
    return api.anybody().with("Authorization", "Bearer " + token).get("/me");
  }

  private static void assertRefused(Reply reply) {
    reply.isProblem(401, "Not authenticated");
    assertThat(reply.header("WWW-Authenticate")).hasValue("Bearer");
    assertThat(reply.body()).isEqualTo(api.anybody().get("/me").body());
  }

  static Stream<Arguments> claims_of_others() {
    return Stream.of(
        arguments("expired", GOOD.with("exp", inSeconds(-31))),
        arguments("expired in 1970", GOOD.with("exp", 0)),
        arguments("without an end", GOOD.without("exp")),
        arguments("with the end null", GOOD.with("exp", null)),
        arguments("not yet valid", GOOD.with("nbf", inSeconds(31))),
        arguments("for another audience", GOOD.with("aud", "payments")),
        arguments("for other audiences", GOOD.with("aud", List.of("payments", "Booking"))),
        arguments("for no audience", GOOD.without("aud")),
        arguments("of another issuer", GOOD.with("iss", ForgedToken.ISSUER + "/")),
        arguments("of no issuer", GOOD.without("iss")),
        arguments("of type refresh", GOOD.with("type", "refresh")),
        arguments("of type id", GOOD.with("type", "id")),
        arguments("of use refresh", GOOD.with("token_use", "refresh")),
        arguments("of use id", GOOD.with("token_use", "id")),
        arguments("of use ID", GOOD.with("token_use", "ID")),
        arguments("of nobody", GOOD.without("sub")),
        arguments("of somebody without UUID", GOOD.with("sub", "john.doe")),
        arguments("of a UUID in braces", GOOD.with("sub", "{" + SOMEBODY.id().value() + "}")),
        arguments("of no role", GOOD.without("role")),
        arguments("of an unknown role", GOOD.with("role", "owner")),
        arguments("of a role in upper case", GOOD.with("role", "CLIENT")));
  }

  static Stream<Arguments> claims_of_other_types() {
    return Stream.of(
        arguments("exp a word", GOOD.with("exp", "tomorrow")),
        arguments("exp a number in quotes", GOOD.with("exp", "4102444800")),
        arguments("exp a list", GOOD.with("exp", List.of(4_102_444_800L))),
        arguments("exp true", GOOD.with("exp", true)),
        arguments("nbf a word", GOOD.with("nbf", "now")),
        arguments("sub a number", GOOD.with("sub", 7)),
        arguments("sub an object", GOOD.with("sub", Map.of("id", "x"))),
        arguments("role a number", GOOD.with("role", 1)),
        arguments("role a list", GOOD.with("role", List.of("client"))),
        arguments("iss a list", GOOD.with("iss", List.of(ForgedToken.ISSUER))),
        arguments("aud a number", GOOD.with("aud", 1)),
        arguments("aud an object", GOOD.with("aud", Map.of("booking", true))),
        arguments("aud a list of numbers", GOOD.with("aud", List.of(1, 2))),
        arguments("type a list", GOOD.with("type", List.of("refresh"))),
        arguments("token_use a number", GOOD.with("token_use", 1)));
  }

  static Stream<Arguments> headers_of_others() {
    return Stream.of(
        arguments("alg HS384", GOOD.withHeader("alg", "HS384")),
        arguments("alg HS512", GOOD.withHeader("alg", "HS512")),
        arguments("alg RS256", GOOD.withHeader("alg", "RS256")),
        arguments("alg hs256", GOOD.withHeader("alg", "hs256")),
        arguments("alg none", GOOD.withHeader("alg", "none")),
        arguments("alg empty", GOOD.withHeader("alg", "")),
        arguments("alg a number", GOOD.withHeader("alg", 256)),
        arguments("alg null", GOOD.withHeader("alg", null)),
        arguments("typ of a logout token", GOOD.withHeader("typ", "logout+jwt")),
        arguments("typ a number", GOOD.withHeader("typ", 1)),
        arguments("kid a list", GOOD.withHeader("kid", List.of("a"))),
        arguments("crit with something unknown", GOOD.withHeader("crit", List.of("exp"))),
        arguments("crit a word", GOOD.withHeader("crit", "exp")),
        arguments("jwk a word", GOOD.withHeader("jwk", "key")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"claims_of_others", "claims_of_other_types", "headers_of_others"})
  void a_signed_token_that_is_not_for_us_is_refused(String what, ForgedToken token) {
    assertRefused(me(token.signed()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "None", "nOnE", "NONE", "HS256"})
  void an_unsigned_token_is_refused(String algorithm) {
    assertRefused(me(GOOD.withHeader("alg", algorithm).unsigned()));
  }

  @Test
  void a_token_that_was_believed_is_refused_once_it_has_expired() {
    var token = GOOD.with("exp", inSeconds(60)).signed();
    assertThat(me(token).status()).isEqualTo(200);

    api.clock.set(Fixtures.NOW.plusSeconds(91));
    try {
      assertRefused(me(token));
    } finally {
      api.clock.set(Fixtures.NOW);
    }
  }

  @Test
  void a_token_signed_with_another_secret_is_refused() {
    var secret = Tokens.SECRET.replace('a', 'b').getBytes(UTF_8);

    assertRefused(me(GOOD.signed("HS256", secret)));
    assertRefused(me(GOOD.signed("HS256", new byte[] {0})));
  }

  @Test
  void a_token_changed_after_it_was_signed_is_refused() {
    var parts = GOOD.signed().split("\\.", -1);
    var other = GOOD.with("role", "admin").signed().split("\\.", -1);

    assertRefused(me(parts[0] + "." + other[1] + "." + parts[2]));
    assertRefused(me(parts[0] + "." + parts[1] + "." + other[2]));
    assertRefused(me(parts[0] + "." + parts[1] + "." + parts[2].substring(1)));
  }

  /** RFC 7515 §2: with them one token would be as many as its bearer likes. */
  @ParameterizedTest
  @ValueSource(strings = {"=", "!", "+", "/", "!!!!"})
  void characters_that_base64url_does_not_have_are_not_overlooked(String character) {
    assertRefused(me(GOOD.signed() + character));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        ".",
        "..",
        "...",
        "a.b.c",
        "a.b.c.d.e",
        "null",
        "{}",
        "\u00e9.\u00e9.\u00e9"
      })
  void garbage_is_refused(String garbage) {
    assertRefused(me(garbage));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "1", "\"x\"", "[]", "{", "{}", "{\"exp\":1e999}", "\u0000"})
  void a_signed_token_around_garbage_is_refused(String payload) {
    assertRefused(me(GOOD.signedAround(payload)));
  }

  @Test
  void a_deeply_nested_token_is_refused() {
    var deep = "[".repeat(2_000);

    assertRefused(me(GOOD.signedAround("{\"a\":" + deep)));
    assertRefused(me(Base64URL.encode("{\"alg\":" + deep) + ".e30.x"));
  }

  @Test
  void another_scheme_is_refused() {
    var token = GOOD.signed();

    assertRefused(api.anybody().with("Authorization", "Basic am9objpkb2U=").get("/me"));
    assertRefused(api.anybody().with("Authorization", "Basic " + token).get("/me"));
    assertRefused(api.anybody().with("Authorization", token).get("/me"));
    assertRefused(api.anybody().with("Authorization", "Bearer").get("/me"));
    assertRefused(api.anybody().with("Authorization", "Bearer" + token).get("/me"));
    assertRefused(api.anybody().with("Authorization", "Bearer " + token + ", Bearer x").get("/me"));
    assertRefused(api.anybody().with("Cookie", "Authorization=" + token).get("/me"));
    assertThat(api.anybody().get("/me?access_token=" + token).status()).isEqualTo(401);
  }

  @Test
  void two_authorizations_are_refused_even_if_one_is_good() {
    var good = "Bearer " + GOOD.signed();

    // the same header twice: the client would send equal names only once
    assertRefused(api.anybody().with("Authorization", good).with("authorization", good).get("/me"));
    assertRefused(
        api.anybody().with("Authorization", good).with("authorization", "Basic x").get("/me"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "bearer", "BEARER", "Bearer  "})
  void the_name_of_the_scheme_has_no_case(String scheme) {
    api.anybody().with("Authorization", scheme + " " + GOOD.signed()).get("/me").has(200);
  }

  static Stream<Arguments> good_tokens() {
    return Stream.of(
        arguments("plain", GOOD),
        arguments("expired within the tolerance", GOOD.with("exp", inSeconds(-28))),
        arguments("begins within the tolerance", GOOD.with("nbf", inSeconds(30))),
        arguments("valid for ever, almost", GOOD.with("exp", 253_402_300_799L)),
        arguments("for us among others", GOOD.with("aud", List.of("payments", "booking"))),
        arguments("a subject in upper case", GOOD.with("sub", upperCase(SOMEBODY))),
        arguments("of type access", GOOD.with("type", "access")),
        arguments("of use access", GOOD.with("token_use", "access")),
        arguments("typ JWT", GOOD.withHeader("typ", "JWT")),
        arguments("typ at+jwt", GOOD.withHeader("typ", "at+jwt")),
        arguments("with more claims", GOOD.with("scope", Map.of("a", List.of(1, true)))),
        arguments("with a name that is none", GOOD.with("name", List.of(1))),
        arguments("with an e-mail that is none", GOOD.with("email", "nowhere")));
  }

  private static String upperCase(Actor actor) {
    return actor.id().value().toString().toUpperCase(Locale.ROOT);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("good_tokens")
  void a_good_token_is_believed(String what, ForgedToken token) {
    var me = me(token.signed()).has(200);

    assertThat(me.text("id")).isEqualTo(SOMEBODY.id().value().toString());
    assertThat(me.text("name")).isEqualTo("John Doe");
  }

  @Test
  void a_role_other_than_the_stored_one_is_refused() {
    var coach = api.aCoach();

    me(ForgedToken.of(coach).signed()).has(200);
    assertRefused(me(ForgedToken.of(coach).with("role", "admin").signed()));
    assertRefused(me(ForgedToken.of(coach).with("role", "client").signed()));
  }

  @Test
  void a_user_whose_role_an_admin_changes_needs_a_new_token() {
    var coach = api.aCoach();

    as(api.anAdmin()).put("/users/" + coach.id().value(), "{\"role\": \"client\"}").has(200);

    assertRefused(me(ForgedToken.of(coach).signed()));
    me(ForgedToken.of(coach).with("role", "client").signed()).has(200);
  }

  @Test
  void a_deactivated_user_is_refused_until_active_again() {
    var admin = as(api.anAdmin());
    var coach = api.aCoach();
    var path = "/users/" + coach.id().value();

    admin.put(path, "{\"active\": false}").has(200);
    assertRefused(me(ForgedToken.of(coach).signed()));

    admin.put(path, "{\"active\": true}").has(200);
    me(ForgedToken.of(coach).signed()).has(200);
  }

  @Test
  void somebody_new_is_known_from_the_first_request() {
    var newcomer = new Actor(new UserId(UUID.randomUUID()), Role.COACH);
    var token = ForgedToken.of(newcomer).with("name", "New Coach").with("email", "n@example.com");

    var me = me(token.signed()).has(200);

    assertThat(me.text("name")).isEqualTo("New Coach");
    assertThat(as(SOMEBODY).get("/coaches?limit=100").body()).contains("New Coach");
  }

  private static Caller as(Actor actor) {
    return api.anybody().with("Authorization", "Bearer " + ForgedToken.of(actor).signed());
  }
}
