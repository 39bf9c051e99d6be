package io.culturebridge.standins;

import io.culturebridge.standins.Outcome.Answer;
import java.time.InstantSource;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The calendar of Microsoft Graph 1.0: which call is meant, and whether it is allowed. */
final class GraphApi implements Provider {

  private static final String ROOT = "/v1.0/me";
  private static final String EVENTS = "/events";
  private static final int MOST_CALLS = 4;
  private static final Set<String> WRITE = Set.of(MicrosoftOAuth.READ_WRITE);
  private static final Set<String> READ =
      Set.of(MicrosoftOAuth.READ_WRITE, MicrosoftOAuth.READ, MicrosoftOAuth.READ_BASIC);

  private final OAuthRules oauth;
  private final GraphErrors errors;
  private final GraphStamp stamp;
  private final GraphTimes times;
  private final GraphEvents events;
  private final GraphList list;
  private final GraphDelta delta;
  private final GraphParameters parameters;

  GraphApi(InstantSource clock) {
    this.oauth = new MicrosoftOAuth(clock);
    this.errors = new GraphErrors(clock);
    this.stamp = new GraphStamp(clock);
    this.times = new GraphTimes(errors);
    var properties = new GraphProperties(errors);
    var view = new GraphView(errors, times, properties);
    this.events = new GraphEvents(errors, stamp, times, view);
    this.list = new GraphList(errors, times, properties, view);
    this.delta = new GraphDelta(errors, times, list, view);
    this.parameters = new GraphParameters(errors);
  }

  @Override
  public OAuthRules oauth() {
    return oauth;
  }

  @Override
  public boolean overridesMethod() {
    return false;
  }

  @Override
  public int mostCalls() {
    return MOST_CALLS;
  }

  @Override
  public Answer tooManyCalls() {
    return errors
        .answer(429, "ApplicationThrottled", "Application is over its MailboxConcurrency limit.")
        .with("Retry-After", "1");
  }

  @Override
  public Answer unauthorized() {
    return errors
        .answer(401, "InvalidAuthenticationToken", "Access token has expired or is not yet valid.")
        .with("WWW-Authenticate", "Bearer realm=\"\", error=\"invalid_token\"");
  }

  @Override
  public Answer answer(Account account, Set<String> scopes, RecordedRequest request) {
    if (!request.path().startsWith(ROOT)) {
      throw errors.noSuchSegment();
    }
    var path = request.path().substring(ROOT.length());
    if (path.isEmpty() && request.method().equals("GET")) {
      demand(scopes, Set.of(MicrosoftOAuth.USER_READ));
      return me(account);
    }
    parameters.check(path, request);
    demand(scopes, request.method().equals("GET") ? READ : WRITE);
    return path.startsWith(EVENTS + "/")
        ? ofEvent(account, request, path.substring((EVENTS + "/").length()))
        : ofCalendar(account, request, path);
  }

  private Answer ofCalendar(Account account, RecordedRequest request, String path) {
    return switch (request.method() + " " + path) {
      case "POST /events" -> events.create(account, request);
      case "GET /events" -> list.events(account, request);
      case "GET /calendarView" -> list.calendarView(account, request);
      case "GET /calendarView/delta" -> delta.delta(account, request);
      default -> throw errors.noSuchSegment();
    };
  }

  private Answer ofEvent(Account account, RecordedRequest request, String id) {
    return switch (request.method()) {
      case "GET" -> events.get(account, id, request);
      case "PATCH" -> events.patch(account, id, request);
      case "DELETE" -> events.delete(account, id, request);
      default -> throw errors.noSuchSegment();
    };
  }

  private static Answer me(Account account) {
    var body =
        Json.object()
            .put("@odata.context", "https://graph.microsoft.com/v1.0/$metadata#users/$entity")
            .put("id", "standin-" + account.email())
            .put("displayName", account.email().replaceFirst("@.*", ""))
            .put("userPrincipalName", account.email());
    // a personal account may have a name to sign in with and no address of its own
    return Answer.json(
        200, account.isPersonal() ? body.putNull("mail") : body.put("mail", account.email()));
  }

  private void demand(Set<String> scopes, Set<String> oneOf) {
    if (oneOf.stream().noneMatch(scopes::contains)) {
      throw errors.accessDenied();
    }
  }

  @Override
  public ObjectNode made(Account account, String id, ObjectNode given) {
    var event = stamp.fresh(account, id);
    event.setAll(given);
    times.normalise(event);
    return stamp.stamped(account, event);
  }

  @Override
  public ObjectNode changed(Account account, ObjectNode before, ObjectNode changes) {
    before.setAll(changes);
    times.normalise(before);
    return stamp.stamped(account, before);
  }

  @Override
  public ObjectNode deleted(Account account, ObjectNode before) {
    return before;
  }

  @Override
  public boolean isDeleted(ObjectNode event) {
    return false;
  }

  @Override
  public Answer error(int status, String reason) {
    return errors.answer(status, reason, "Asked for of the stand-in: " + reason);
  }

  @Override
  public String newId() {
    return stamp.newId();
  }
}
