package io.culturebridge.standins;

import io.culturebridge.standins.Outcome.Answer;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Looks into the stand-in, changes and breaks it, from outside; none of the providers has this. */
final class Inspection {

  private static final String ROOT = "/standin/";
  private static final String EVENTS = ROOT + "events";

  private final Accounts accounts;
  private final FaultOrder faultOrder;
  private final RequestLog log;

  Inspection(Accounts accounts, Faults faults, RequestLog log) {
    this.accounts = accounts;
    this.faultOrder = new FaultOrder(faults);
    this.log = log;
  }

  static boolean concerns(RecordedRequest request) {
    return request.path().startsWith(ROOT);
  }

  Answer answer(RecordedRequest request) {
    try {
      return route(request);
    } catch (Refusal refusal) {
      return refusal.answer();
    } catch (IllegalArgumentException | NoSuchElementException wrong) {
      return Answer.json(400, Json.object().put("error", String.valueOf(wrong.getMessage())));
    }
  }

  private Answer route(RecordedRequest request) {
    var path = request.path().startsWith(EVENTS + "/") ? EVENTS + "/" : request.path();
    return switch (request.method() + " " + path) {
      case "GET " + EVENTS -> Answer.json(200, Json.array().addAll(account(request).events()));
      case "POST " + EVENTS -> add(request);
      case "DELETE " + EVENTS + "/" -> delete(request);
      case "GET " + ROOT + "requests" -> requests();
      case "POST " + ROOT + "faults" -> with(request, this::order);
      default -> Answer.json(404, Json.object().put("error", "no such page of the stand-in"));
    };
  }

  private Answer add(RecordedRequest request) {
    return with(
        request,
        event -> Answer.json(201, Json.object().put("id", account(request).addEvent(event))));
  }

  private Answer delete(RecordedRequest request) {
    account(request).deleteEvent(request.path().substring((EVENTS + "/").length()));
    return Answer.empty(204);
  }

  private Answer order(ObjectNode order) {
    faultOrder.give(order);
    return Answer.empty(204);
  }

  /** Without headers and bodies: what is shown here may hold no secret. */
  private Answer requests() {
    var list = Json.array();
    log.all().stream().map(Inspection::line).forEach(list::add);
    return Answer.json(200, list);
  }

  private static JsonNode line(RecordedRequest request) {
    return Json.object()
        .put("method", request.method())
        .put("path", request.path())
        .put("status", request.status());
  }

  private static Answer with(RecordedRequest request, Function<ObjectNode, Answer> use) {
    return Json.parse(request.body())
        .map(use)
        .orElseThrow(() -> new IllegalArgumentException("the body is no JSON object"));
  }

  private Account account(RecordedRequest request) {
    return Optional.ofNullable(request.query().get("account"))
        .map(accounts::account)
        .orElseThrow(() -> new IllegalArgumentException("?account=… is needed"));
  }
}
