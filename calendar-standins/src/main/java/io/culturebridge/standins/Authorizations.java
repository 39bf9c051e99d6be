package io.culturebridge.standins;

import io.culturebridge.standins.Outcome.Answer;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The page on which a person is asked, and the way back from it (RFC 6749 §4.1.1, RFC 7636). */
final class Authorizations {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final OAuthRules rules;
  private final Accounts accounts;
  private final Tokens tokens;
  private volatile Set<String> redirects = Set.of();

  Authorizations(OAuthRules rules, Accounts accounts, Tokens tokens) {
    this.rules = rules;
    this.accounts = accounts;
    this.tokens = tokens;
  }

  void allowOnly(Set<String> redirectUris) {
    redirects = Set.copyOf(redirectUris);
  }

  /** GET asks, POST with {@code account}, and perhaps {@code decision=deny}, is the answer. */
  Answer answer(RecordedRequest request) {
    var objection = objection(request.query());
    if (objection.isPresent()) {
      return Answer.html(400, ConsentPage.refusal(objection.get()));
    }
    if (!request.method().equals("POST")) {
      return Answer.html(200, ConsentPage.question(request.query(), scopes(request.query())));
    }
    var form = Form.parse(request.body());
    var account = form.getOrDefault("account", request.query().getOrDefault("login_hint", ""));
    if (!account.contains("@")) {
      return Answer.html(400, ConsentPage.refusal("account is not an e-mail address"));
    }
    var denied = form.getOrDefault("decision", "allow").equals("deny");
    return redirect(
        request.query(), denied ? refused(request.query()) : granted(request.query(), account));
  }

  /** What the person brings back, once asked by such a request. */
  Map<String, String> consent(Map<String, String> query, String email) {
    objection(query)
        .ifPresent(objection -> {
          throw new IllegalArgumentException(objection);
        });
    return granted(query, email);
  }

  private Map<String, String> granted(Map<String, String> query, String email) {
    var scopes = accounts.account(email).granted(scopes(query));
    var code =
        tokens.code(
            email,
            query.getOrDefault("redirect_uri", ""),
            query.getOrDefault("code_challenge", ""),
            scopes,
            rules.givesRefreshToken(query, scopes));
    return back(query, "code", code);
  }

  private static Map<String, String> refused(Map<String, String> query) {
    return back(query, "error", "access_denied");
  }

  private static Map<String, String> back(Map<String, String> query, String name, String value) {
    var back = new LinkedHashMap<String, String>();
    back.put(name, value);
    back.put("state", query.getOrDefault("state", ""));
    return back;
  }

  private static Answer redirect(Map<String, String> query, Map<String, String> back) {
    var uri = query.getOrDefault("redirect_uri", "");
    return Answer.empty(302)
        .with("Location", uri + (uri.contains("?") ? "&" : "?") + Form.write(back));
  }

  private Optional<String> objection(Map<String, String> query) {
    var checks = new LinkedHashMap<String, Boolean>();
    checks.put("unknown client_id", rules.clientId().equals(query.get("client_id")));
    checks.put("redirect_uri_mismatch", mayRedirect(query.getOrDefault("redirect_uri", "")));
    checks.put("response_type is not code", "code".equals(query.get("response_type")));
    checks.put(
        "response_mode is not query", query.getOrDefault("response_mode", "query").equals("query"));
    checks.put("no state", !query.getOrDefault("state", "").isEmpty());
    checks.put(
        "code_challenge_method is not S256", "S256".equals(query.get("code_challenge_method")));
    checks.put(
        "code_challenge is none of S256",
        query.getOrDefault("code_challenge", "").matches("[A-Za-z0-9_-]{43}"));
    checks.put(
        "invalid_scope", rules.scopes().containsAll(scopes(query)) && !scopes(query).isEmpty());
    return checks.entrySet().stream()
        .filter(check -> !check.getValue())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private Set<String> scopes(Map<String, String> query) {
    return Arrays.stream(query.getOrDefault("scope", "").split(" ", -1))
        .filter(scope -> !scope.isEmpty())
        .map(rules::canonical)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean mayRedirect(String uri) {
    return redirects.isEmpty() ? isLoopback(uri) : redirects.contains(uri);
  }

  private static boolean isLoopback(String text) {
    try {
      var uri = URI.create(text);
      return "http".equals(uri.getScheme())
          && uri.getHost() != null
          && LOOPBACK.contains(uri.getHost())
          && uri.getUserInfo() == null
          && uri.getFragment() == null;
    } catch (IllegalArgumentException notUri) {
      return false;
    }
  }
}
