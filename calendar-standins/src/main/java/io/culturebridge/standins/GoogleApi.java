package io.culturebridge.standins;

import io.culturebridge.standins.Outcome.Answer;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Google Calendar API v3: which call is meant, and whether it is allowed. */
final class GoogleApi implements Provider {

  private static final String ROOT = "/calendar/v3/";
  private static final Set<String> WRITE =
      Set.of(GoogleOAuth.CALENDAR, GoogleOAuth.EVENTS, GoogleOAuth.EVENTS_OWNED);
  private static final Set<String> READ =
      Set.of(
          GoogleOAuth.CALENDAR,
          GoogleOAuth.CALENDAR_READ,
          GoogleOAuth.EVENTS,
          GoogleOAuth.EVENTS_OWNED,
          GoogleOAuth.EVENTS_READ,
          GoogleOAuth.EVENTS_OWNED_READ);
  private static final Set<String> FREE_BUSY =
      Set.of(
          GoogleOAuth.CALENDAR,
          GoogleOAuth.CALENDAR_READ,
          GoogleOAuth.FREE_BUSY,
          GoogleOAuth.EVENTS_FREE_BUSY);
  private static final Set<String> CALENDAR =
      Set.of(GoogleOAuth.CALENDAR, GoogleOAuth.CALENDAR_READ);

  private final OAuthRules oauth = new GoogleOAuth();
  private final GoogleStamp stamp;
  private final GoogleEvents events;
  private final GoogleList list = new GoogleList();
  private final GoogleFreeBusy freeBusy = new GoogleFreeBusy();

  GoogleApi(InstantSource clock) {
    this.stamp = new GoogleStamp(clock);
    this.events = new GoogleEvents(stamp);
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
    var answer = route(account, scopes, request);
    return Json.parse(answer.body())
        .map(body -> FieldMask.apply(body, Optional.ofNullable(request.query().get("fields"))))
        .map(body -> Answer.json(answer.status(), body, answer.headers()))
        .orElse(answer);
  }

  private Answer route(Account account, Set<String> scopes, RecordedRequest request) {
    var path = request.path().substring(ROOT.length()).split("/", -1);
    return switch (path.length) {
      case 1 -> busy(account, scopes, request, path[0]);
      case 2 -> calendar(account, scopes, path);
      case 3 -> ofCalendar(account, scopes, request, path);
      case 4 -> ofEvent(account, scopes, request, path);
      default -> throw GoogleErrors.notFound();
    };
  }

  private Answer busy(Account account, Set<String> scopes, RecordedRequest request, String path) {
    if (!path.equals("freeBusy") || !request.method().equals("POST")) {
      throw GoogleErrors.notFound();
    }
    demand(scopes, FREE_BUSY);
    return freeBusy.query(account, body(request));
  }

  private static Answer calendar(Account account, Set<String> scopes, String[] path) {
    if (!path[0].equals("calendars")) {
      throw GoogleErrors.notFound();
    }
    demand(scopes, CALENDAR);
    demandOwn(account, path[1]);
    return Answer.json(
        200,
        Json.object()
            .put("kind", "calendar#calendar")
            .put("id", account.email())
            .put("summary", account.email())
            .put("timeZone", GoogleTimes.ZONE.getId()));
  }

  private Answer ofCalendar(
      Account account, Set<String> scopes, RecordedRequest request, String[] path) {
    demandEvents(account, path);
    return switch (request.method()) {
      case "GET" -> {
        demand(scopes, READ);
        yield list.list(account, request.query());
      }
      case "POST" -> {
        demand(scopes, WRITE);
        yield events.insert(account, request);
      }
      default -> throw GoogleErrors.notFound();
    };
  }

  private Answer ofEvent(
      Account account, Set<String> scopes, RecordedRequest request, String[] path) {
    demandEvents(account, path);
    demand(scopes, request.method().equals("GET") ? READ : WRITE);
    return switch (request.method()) {
      case "GET" -> events.get(account, path[3]);
      case "PUT" -> events.put(account, path[3], request);
      case "PATCH" -> events.patch(account, path[3], request);
      case "DELETE" -> events.delete(account, path[3], request);
      default -> throw GoogleErrors.notFound();
    };
  }

  private static void demandEvents(Account account, String[] path) {
    if (!path[0].equals("calendars") || !path[2].equals("events")) {
      throw GoogleErrors.notFound();
    }
    demandOwn(account, path[1]);
  }

  private static void demandOwn(Account account, String calendar) {
    if (!calendar.equals("primary") && !calendar.equals(account.email())) {
      throw GoogleErrors.notFound();
    }
  }

  private static void demand(Set<String> scopes, Set<String> oneOf) {
    if (oneOf.stream().noneMatch(scopes::contains)) {
      throw GoogleErrors.insufficientPermissions();
    }
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
