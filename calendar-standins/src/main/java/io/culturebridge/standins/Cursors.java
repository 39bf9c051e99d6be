package io.culturebridge.standins;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The places from which a listing can be gone on with. */
final class Cursors {

  /**
   * @param binding what the listing was begun with and has to be gone on with
   * @param change up to which the reader will know all, once it has the rest
   */
  record Cursor(String binding, long change, List<ObjectNode> rest) {}

  private final Map<String, Cursor> alive = new HashMap<>();
  private final Set<String> dead = new HashSet<>();

  String keep(Cursor cursor) {
    var token = Secrets.random();
    alive.put(token, cursor);
    return token;
  }

  Optional<Cursor> find(String token) {
    return Optional.ofNullable(alive.get(token));
  }

  boolean isTooOld(String token) {
    return dead.contains(token);
  }

  void expire() {
    dead.addAll(alive.keySet());
    alive.clear();
  }
}
