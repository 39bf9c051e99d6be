package io.culturebridge.standins;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The little HTML there is. */
final class ConsentPage {

  private ConsentPage() {}

  static String question(Map<String, String> query, Set<String> scopes) {
    return """
    <!doctype html><title>Stand-in consent</title>
    <h1>%s wants to use your calendar</h1>
    <ul>%s</ul>
    <form method="post">
    <label>Account <input name="account" type="email" value="%s"></label>
    <button name="decision" value="allow">Allow</button>
    <button name="decision" value="deny">Deny</button>
    </form>
    <p>Or: <code>curl -s -o /dev/null -w '%%{redirect_url}\\n' -d account=ann@example.com 'this address'</code></p>
    """
        .formatted(
            escape(query.getOrDefault("client_id", "")),
            scopes.stream().map(scope -> "<li>" + escape(scope)).collect(Collectors.joining()),
            escape(query.getOrDefault("login_hint", "ann@example.com")));
  }

  static String refusal(String reason) {
    return "<!doctype html><title>Error 400</title><h1>Access blocked</h1><p>%s</p>\n"
        .formatted(escape(reason));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
