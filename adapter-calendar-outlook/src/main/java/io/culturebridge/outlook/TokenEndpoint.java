package io.culturebridge.outlook;

import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.Refused;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import okhttp3.FormBody;
import okhttp3.Request;

/** RFC 6749 §3.2, as Microsoft has it. */
final class TokenEndpoint {

  private static final Set<String> NO_LONGER =
      Set.of("invalid_grant", "interaction_required", "consent_required", "login_required");
  private static final Set<String> PASSING = Set.of("temporarily_unavailable", "server_error");
  private static final Set<String> CLIENT = Set.of("invalid_client", "unauthorized_client");

  private final OutlookSettings settings;
  private final Http http;
  private final Faults faults;
  private final InstantSource clock;

  TokenEndpoint(OutlookSettings settings, Http http, Faults faults, InstantSource clock) {
    this.settings = settings;
    this.http = http;
    this.faults = faults;
    this.clock = clock;
  }

  /**
   * Tokens for a grant.
   *
   * @param form what the grant consists of
   * @param noLonger what to answer when it is not, or no longer, good
   */
  CalendarAnswer<IssuedTokens> ask(
      Map<String, String> form, CalendarAnswer<IssuedTokens> noLonger) {
    // taken before the call, so that what it lasts is not added
    var asked = clock.instant();
    return Answers.then(
        http.send(request(form)),
        reply ->
            reply.succeeded() ? IssuedTokens.read(reply.json(), asked) : fault(reply, noLonger));
  }

  private Request request(Map<String, String> form) {
    var body = new FormBody.Builder();
    body.add("client_id", settings.clientId()).add("client_secret", settings.clientSecret());
    form.forEach(body::add);
    return new Request.Builder()
        .url(settings.tokenUrl().toString())
        .header("Accept", "application/json")
        .post(body.build())
        .build();
  }

  private CalendarAnswer<IssuedTokens> fault(Reply reply, CalendarAnswer<IssuedTokens> noLonger) {
    var error = reply.json().path("error").stringValue("");
    if (NO_LONGER.contains(error)) {
      return noLonger;
    }
    if (CLIENT.contains(error)) {
      return new Refused<>("Microsoft does not accept the client id or secret of this service.");
    }
    boolean said = reply.retryAfter() != null;
    if (reply.status() == 429 || (reply.status() == 503 && said)) {
      return faults.throttled(reply);
    }
    return reply.status() / 100 == 4 && !error.isEmpty() && !PASSING.contains(error)
        ? new Refused<>("Microsoft does not accept what was asked for tokens.")
        : new Unclear<>("Microsoft answered with status " + reply.status() + ".");
  }
}
