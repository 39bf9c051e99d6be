package io.culturebridge.persistence;

import io.culturebridge.domain.UnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * Looks up together what many ask for at the same time: a look costs the database and this node
 * little more for ten than for one. Nobody waits for company; who finds all turns taken is looked
 * up, when the next one begins, with whoever has come meanwhile. As a look begins after it was
 * asked for, everybody finds what was written before.
 */
final class BatchedLookup<K, V> {

  /**
   * As many items as the planner supposes in an array it does not know. So a plan for any array
   * looks as good to it as one for the array at hand, and it plans once instead of every time.
   */
  private static final int MOST = 10;

  private final Queue<Question<K, V>> waiting = new ConcurrentLinkedQueue<>();
  private final Turns turns;
  private final Function<List<K>, Map<K, V>> look;

  /**
   * @param look finds the values of always equally many keys, of which some may be the same
   */
  BatchedLookup(Turns turns, Function<List<K>, Map<K, V>> look) {
    this.turns = turns;
    this.look = look;
  }

  /**
   * The value of the key.
   *
   * @throws UnavailableException when its turn does not come in time
   * @throws RuntimeException what the look threw, for everybody who was part of it
   */
  Optional<V> find(K key) {
    var question = new Question<K, V>(key);
    waiting.add(question);
    try {
      turns.take(() -> answer(question));
    } catch (UnavailableException e) {
      waiting.remove(question);
      throw e;
    }
    return question.outcome();
  }

  /** How many are part of no look yet. */
  int waiting() {
    return waiting.size();
  }

  /** Answers whoever waits until this question is answered, or part of somebody else's look. */
  private boolean answer(Question<K, V> question) {
    while (!question.isDone()) {
      var asked = next();
      if (asked.isEmpty()) {
        return false;
      }
      answer(asked);
    }
    return true;
  }

  private List<Question<K, V>> next() {
    var next = new ArrayList<Question<K, V>>(MOST);
    while (next.size() < MOST) {
      var question = waiting.poll();
      if (question == null) {
        break;
      }
      next.add(question);
    }
    return next;
  }

  private void answer(List<Question<K, V>> asked) {
    try {
      var found = look.apply(keys(asked));
      asked.forEach(question -> question.complete(Optional.ofNullable(found.get(question.key))));
    } catch (RuntimeException | Error e) {
      // whatever it is, nobody may be left waiting
      asked.forEach(question -> question.completeExceptionally(e));
    }
  }

  private static <K, V> List<K> keys(List<Question<K, V>> asked) {
    var keys = new ArrayList<K>(MOST);
    asked.forEach(question -> keys.add(question.key));
    while (keys.size() < MOST) {
      keys.add(keys.getFirst());
    }
    return keys;
  }

  private static final class Question<K, V> extends CompletableFuture<Optional<V>> {

    private final K key;

    Question(K key) {
      this.key = key;
    }

    Optional<V> outcome() {
      try {
        return join();
      } catch (CompletionException e) {
        switch (e.getCause()) {
          case RuntimeException refusal -> throw refusal;
          case Error error -> throw error;
          case null, default -> throw e;
        }
      }
    }
  }
}
