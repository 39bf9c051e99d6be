package io.culturebridge.standins;

import io.culturebridge.standins.Outcome.Answer;
import java.util.Set;

/** Which call of Google's API is meant, and whether it is allowed. */
final class GoogleRoutes {

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

  private final GoogleEvents events;
  private final GoogleList list = new GoogleList();
  private final GoogleFreeBusy freeBusy = new GoogleFreeBusy();

  GoogleRoutes(GoogleEvents events) {
    this.events = events;
  }

  Answer answer(Account account, Set<String> scopes, RecordedRequest request, String[] path) {
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
    return freeBusy.query(account, GoogleApi.body(request));
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
}
