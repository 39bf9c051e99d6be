package io.culturebridge.standins;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** The events of one calendar, also the deleted ones, and in which order they changed. */
final class EventStore {

  record Stored(String id, ObjectNode event, boolean deleted, long change) {}

  private final Map<String, Stored> events = new LinkedHashMap<>();
  private long changes;

  void keep(String id, ObjectNode event, boolean deleted) {
    events.put(id, new Stored(id, event.deepCopy(), deleted, ++changes));
  }

  /** Copies: what is done to them is not done to the calendar. */
  Optional<Stored> find(String id) {
    return Optional.ofNullable(events.get(id)).map(EventStore::copy);
  }

  List<Stored> all(Predicate<Stored> wanted) {
    return events.values().stream().filter(wanted).map(EventStore::copy).toList();
  }

  List<ObjectNode> live() {
    return live(event -> true);
  }

  /**
   * @param wanted sees the events themselves: to copy all for the sake of one takes long
   */
  List<ObjectNode> live(Predicate<ObjectNode> wanted) {
    return all(stored -> !stored.deleted() && wanted.test(stored.event())).stream()
        .map(Stored::event)
        .toList();
  }

  /** How many changes there have been. */
  long changes() {
    return changes;
  }

  private static Stored copy(Stored stored) {
    return new Stored(stored.id(), stored.event().deepCopy(), stored.deleted(), stored.change());
  }
}
