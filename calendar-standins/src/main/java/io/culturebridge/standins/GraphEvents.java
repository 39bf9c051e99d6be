package io.culturebridge.standins;

import io.culturebridge.standins.EventStore.Stored;
import io.culturebridge.standins.Outcome.Answer;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Single events: make, read, patch, delete. */
final class GraphEvents {

  private static final String TRANSACTION = "transactionId";

  private final GraphErrors errors;
  private final GraphStamp stamp;
  private final GraphForm form;
  private final GraphTimes times;
  private final GraphMeeting meeting;
  private final GraphView view;

  GraphEvents(GraphErrors errors, GraphStamp stamp, GraphTimes times, GraphView view) {
    this.errors = errors;
    this.stamp = stamp;
    this.form = new GraphForm(errors);
    this.times = times;
    this.meeting = new GraphMeeting(errors);
    this.view = view;
  }

  Answer create(Account account, RecordedRequest request) {
    var body = form.checked(body(request));
    var twin = twin(account, body);
    if (twin.isPresent()) {
      return Answer.json(201, view.shown(twin.get(), request));
    }
    var id = stamp.newId();
    var next = stamp.fresh(account, id);
    next.setAll(body);
    meeting.settle(account, null, next, body);
    return answer(201, account, id, next, request);
  }

  Answer get(Account account, String id, RecordedRequest request) {
    return Answer.json(200, view.shown(find(account, id).event(), request));
  }

  Answer patch(Account account, String id, RecordedRequest request) {
    var before = found(account, id, request).event();
    var changes = form.checked(body(request));
    if (changes.has(TRANSACTION)) {
      throw errors.badRequest("transactionId cannot be changed.");
    }
    GraphProperties.merge(before, changes);
    var next = before.deepCopy();
    next.setAll(changes);
    meeting.settle(account, before, next, changes);
    return answer(200, account, id, next, request);
  }

  Answer delete(Account account, String id, RecordedRequest request) {
    account.store().keep(id, found(account, id, request).event(), true);
    return Answer.empty(204);
  }

  private Answer answer(
      int status, Account account, String id, ObjectNode next, RecordedRequest request) {
    times.normalise(next);
    account.store().keep(id, stamp.stamped(account, next), false);
    return Answer.json(status, view.shown(next.deepCopy(), request));
  }

  /** A repeated POST makes nothing new, as long as what it made lives. */
  private static Optional<ObjectNode> twin(Account account, ObjectNode body) {
    var transaction = Json.text(body, TRANSACTION);
    return transaction.isEmpty()
        ? Optional.empty()
        : account.store().live(event -> Json.text(event, TRANSACTION).equals(transaction)).stream()
            .findFirst();
  }

  private Stored found(Account account, String id, RecordedRequest request) {
    var stored = find(account, id);
    var fits =
        Optional.ofNullable(request.header("If-Match"))
            .map(etag -> etag.equals("*") || etag.equals(Json.text(stored.event(), "@odata.etag")))
            .orElse(true);
    if (!fits) {
      throw errors.conditionNotMet();
    }
    return stored;
  }

  private Stored find(Account account, String id) {
    return account
        .store()
        .find(id)
        .filter(stored -> !stored.deleted())
        .orElseThrow(errors::notFound);
  }

  private ObjectNode body(RecordedRequest request) {
    return Optional.ofNullable(request.header("Content-Type"))
        .filter(type -> type.startsWith("application/json"))
        .flatMap(type -> Json.parse(request.body()))
        .orElseThrow(() -> errors.invalidBody("Unable to read JSON request payload."));
  }
}
