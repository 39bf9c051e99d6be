package io.culturebridge.standins;

import io.culturebridge.standins.Outcome.Answer;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Google Calendar API v3, and how events get into it by hand. */
final class GoogleApi implements Provider {

  private static final String ROOT = "/calendar/v3/";

  private final OAuthRules oauth = new GoogleOAuth();
  private final GoogleStamp stamp;
  private final GoogleRoutes routes;

  GoogleApi(InstantSource clock) {
    this.stamp = new GoogleStamp(clock);
    this.routes = new GoogleRoutes(new GoogleEvents(stamp));
  }

  @Override
  public OAuthRules oauth() {
    return oauth;
  }

  @Override
  public boolean overridesMethod() {
    return true;
  }

  @Override
  public int mostCalls() {
    return Integer.MAX_VALUE;
  }

  @Override
  public Answer tooManyCalls() {
    return GoogleErrors.answer(429, "rateLimitExceeded", "Rate Limit Exceeded");
  }

  @Override
  public Answer unauthorized() {
    return GoogleErrors.answer(401, "authError", "Invalid Credentials")
        .with(
            "WWW-Authenticate",
            "Bearer realm=\"https://accounts.google.com/\", error=\"invalid_token\"");
  }

  @Override
  public Answer answer(Account account, Set<String> scopes, RecordedRequest request) {
    if (!request.path().startsWith(ROOT)) {
      throw GoogleErrors.notFound();
    }
    GoogleParameters.check(request);
    var path = request.path().substring(ROOT.length()).split("/", -1);
    var answer = routes.answer(account, scopes, request, path);
    return Json.parse(answer.body())
        .map(body -> FieldMask.apply(body, Optional.ofNullable(request.query().get("fields"))))
        .map(body -> Answer.json(answer.status(), body, answer.headers()))
        .orElse(answer);
  }

  static ObjectNode body(RecordedRequest request) {
    return Optional.ofNullable(request.header("Content-Type"))
        .filter(type -> type.startsWith("application/json"))
        .flatMap(type -> Json.parse(request.body()))
        .orElseThrow(() ->
            new Refusal(
                GoogleErrors.answer(
                    400, "parseError", "This API does not support parsing form-encoded input.")));
  }

  @Override
  public ObjectNode made(Account account, String id, ObjectNode given) {
    var event = stamp.fresh(account, id);
    event.setAll(given);
    GoogleTimes.normalise(event);
    return stamp.stamped(account, event);
  }

  @Override
  public ObjectNode changed(Account account, ObjectNode before, ObjectNode changes) {
    before.setAll(changes);
    GoogleTimes.normalise(before);
    before.put("sequence", before.path("sequence").asInt(0) + 1);
    return stamp.stamped(account, before);
  }

  @Override
  public ObjectNode deleted(Account account, ObjectNode before) {
    return stamp.cancelled(account, before);
  }

  @Override
  public boolean isDeleted(ObjectNode event) {
    return Json.text(event, "status").equals("cancelled");
  }

  @Override
  public Answer error(int status, String reason) {
    return GoogleErrors.answer(status, reason, "Asked for of the stand-in: " + reason);
  }

  @Override
  public String newId() {
    return stamp.newId();
  }
}
