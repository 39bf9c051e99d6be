package io.culturebridge.standins;

import io.culturebridge.standins.Outcome.Answer;
import io.culturebridge.standins.Tokens.Code;
import io.culturebridge.standins.Tokens.Refresh;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Gives tokens for codes and for refresh tokens, and takes them back (RFC 6749 §4.1.3, §6). */
final class TokenEndpoint {

  private final OAuthRules rules;
  private final Tokens tokens;

  TokenEndpoint(OAuthRules rules, Tokens tokens) {
    this.rules = rules;
    this.tokens = tokens;
  }

  Answer token(RecordedRequest request) {
    if (!isForm(request)) {
      return error(400, "invalid_request", "Not a form that was posted.");
    }
    var form = Form.parse(request.body());
    if (!rules.clientId().equals(form.get("client_id"))
        || !rules.clientSecret().equals(form.get("client_secret"))) {
      return error(401, "invalid_client", "Unknown client, or not its secret.");
    }
    return switch (form.getOrDefault("grant_type", "")) {
      case "authorization_code" -> exchange(form);
      case "refresh_token" -> refresh(form);
      case "" -> error(400, "invalid_request", "Without grant_type.");
      default -> error(400, "unsupported_grant_type", "Neither a code nor a refresh token.");
    };
  }

  Answer revoke(RecordedRequest request) {
    var token =
        Optional.ofNullable(Form.parse(request.body()).get("token"))
            .or(() -> Optional.ofNullable(request.query().get("token")));
    if (!request.method().equals("POST") || token.isEmpty()) {
      return error(400, "invalid_request", "Without token.");
    }
    return tokens.revoke(token.get())
        ? Answer.json(200, Json.object())
        : error(400, "invalid_token", "Token expired or revoked");
  }

  private Answer exchange(Map<String, String> form) {
    if (!form.keySet().containsAll(Set.of("code", "redirect_uri", "code_verifier"))) {
      return error(400, "invalid_request", "Without code, redirect_uri or code_verifier.");
    }
    return tokens
        .spend(form.getOrDefault("code", ""))
        .filter(code -> belongs(code, form))
        .map(this::tokensOf)
        .orElseGet(() -> error(400, "invalid_grant", "The code is not, or no longer, good."));
  }

  private static boolean belongs(Code code, Map<String, String> form) {
    return code.redirectUri().equals(form.get("redirect_uri"))
        && code.challenge().equals(Secrets.s256(form.getOrDefault("code_verifier", "")));
  }

  private Answer tokensOf(Code code) {
    var body = access(code.email(), code.scopes());
    if (code.refreshable()) {
      body.put("refresh_token", tokens.refresh(code.email(), code.scopes(), null));
    }
    return ok(body);
  }

  private Answer refresh(Map<String, String> form) {
    var given = form.getOrDefault("refresh_token", "");
    if (given.isEmpty()) {
      return error(400, "invalid_request", "Without refresh_token.");
    }
    return tokens
        .use(given)
        .map(refresh -> refreshed(given, refresh))
        .orElseGet(() -> error(400, "invalid_grant", "Token has been expired or revoked."));
  }

  private Answer refreshed(String given, Refresh refresh) {
    var body = access(refresh.email(), refresh.scopes());
    if (rules.rotates()) {
      body.put("refresh_token", tokens.refresh(refresh.email(), refresh.scopes(), given));
    }
    return ok(body);
  }

  private ObjectNode access(String email, Set<String> scopes) {
    return Json.object()
        .put("access_token", tokens.access(email, scopes))
        .put("expires_in", Tokens.LIFE_OF_ACCESS.toSeconds())
        .put("scope", rules.told(scopes))
        .put("token_type", "Bearer");
  }

  private static Answer ok(ObjectNode body) {
    return Answer.json(200, body, Map.of("Cache-Control", "no-store"));
  }

  private Answer error(int status, String code, String description) {
    return rules.error(status, code, description);
  }

  private static boolean isForm(RecordedRequest request) {
    return request.method().equals("POST")
        && Optional.ofNullable(request.header("Content-Type"))
            .filter(type -> type.startsWith("application/x-www-form-urlencoded"))
            .isPresent();
  }
}
