package io.culturebridge.standins;

import io.culturebridge.standins.EventStore.Stored;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One person at a provider and their main calendar. */
public final class Account {

  private final String email;
  private final Provider provider;
  private final Tokens tokens;
  private final EventStore events = new EventStore();
  private final Cursors cursors = new Cursors();
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger mostCalls = new AtomicInteger();
  private volatile Set<String> limit;
  private volatile boolean personal;
  private volatile int pageSize;
  private volatile boolean pendingConference;

  Account(String email, Provider provider, Tokens tokens) {
    this.email = email;
    this.provider = provider;
    this.tokens = tokens;
    this.limit = provider.oauth().scopes();
  }

  public String email() {
    return email;
  }

  /** Fresh tokens, as if the person had consented to all that is normally asked for. */
  public Grant grant() {
    return tokens.grant(email, granted(provider.oauth().usualScopes()));
  }

  /** The access tokens given so far are worth nothing from now on. */
  public void expireAccessTokens() {
    tokens.expireAccess(email);
  }

  /** No token given so far is worth anything from now on. */
  public void revokeAll() {
    tokens.revokeAll(email);
  }

  /** From now on consent grants no more than these. */
  public void limitScopes(String... scopes) {
    limit = Set.of(scopes);
  }

  /** Live events as the API shows them. */
  public List<JsonNode> events() {
    return inTurn(() -> List.copyOf(events.live()));
  }

  /**
   * An event of somebody's own making, in the form of the API; also fields only the provider sets
   * are taken.
   *
   * @return its id
   */
  public String addEvent(JsonNode event) {
    return inTurn(() -> {
      var id = event.path("id").asString(provider.newId());
      keep(id, provider.made(this, id, Json.object(event)));
      return id;
    });
  }

  public String addEvent(Map<String, ?> event) {
    return addEvent(Json.object(event));
  }

  /** Replaces fields of an event as the person would in the calendar's own pages. */
  public void changeEvent(String id, JsonNode changes) {
    inTurn(() -> {
      var changed = provider.changed(this, live(id).event(), Json.object(changes));
      keep(id, changed);
      return id;
    });
  }

  public void changeEvent(String id, Map<String, ?> changes) {
    changeEvent(id, Json.object(changes));
  }

  /** As the person would in the calendar's own pages. */
  public void deleteEvent(String id) {
    inTurn(() -> {
      events.keep(id, provider.deleted(this, live(id).event()), true);
      return id;
    });
  }

  /** How many calls of this account have been in progress at once, at most. */
  public int mostConcurrentCalls() {
    return mostCalls.get();
  }

  /** Every sync or delta token and every page given so far is too old from now on. */
  public void expireCursors() {
    inTurn(() -> {
      cursors.expire();
      return email;
    });
  }

  /** Microsoft: not of a school or at work, so without Teams for business. */
  public void personal() {
    personal = true;
  }

  /** Google: a conference is pending in the answer to its making, and there at the next look. */
  public void pendingConference() {
    pendingConference = true;
  }

  /** A page of a listing holds at most so many events, even where more were asked for. */
  public void pageSize(int most) {
    pageSize = most;
  }

  int pageOf(int usual) {
    return pageSize > 0 ? pageSize : usual;
  }

  boolean isPersonal() {
    return personal;
  }

  boolean hasPendingConferences() {
    return pendingConference;
  }

  Set<String> granted(Set<String> asked) {
    var granted = new TreeSet<>(asked);
    granted.retainAll(limit);
    return granted;
  }

  EventStore store() {
    return events;
  }

  Cursors cursors() {
    return cursors;
  }

  /** Returns how many calls there are now. */
  int enter() {
    var now = calls.incrementAndGet();
    mostCalls.accumulateAndGet(now, Math::max);
    return now;
  }

  void leave() {
    calls.decrementAndGet();
  }

  <T> T inTurn(Supplier<T> action) {
    oneAtATime.lock();
    try {
      return action.get();
    } finally {
      oneAtATime.unlock();
    }
  }

  private void keep(String id, ObjectNode event) {
    events.keep(id, event, provider.isDeleted(event));
  }

  private Stored live(String id) {
    return events
        .find(id)
        .filter(stored -> !stored.deleted())
        .orElseThrow(() -> new NoSuchElementException("no live event " + id));
  }
}
