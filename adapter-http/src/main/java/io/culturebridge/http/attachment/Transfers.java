package io.culturebridge.http.attachment;

import io.culturebridge.domain.people.UserId;
import io.culturebridge.http.auth.ActorHandler;
import io.culturebridge.http.problem.Problem;
import io.culturebridge.http.problem.ProblemException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Files under way at once. Each takes some memory and, on its way in, room on disk, for as long as
 * its client likes to take: so there are so many, and nobody has all of them.
 */
final class Transfers {

  static final int MOST_OF_ONE = 16;

  private static final int MOST = 128;

  private static final Problem TOO_MANY =
      Problem.tooManyRequests(
          "too-many-transfers", "At most %d files can be under way at once".formatted(MOST_OF_ONE));

  private final Semaphore free = new Semaphore(MOST);
  private final Map<UserId, Integer> ofEach = new ConcurrentHashMap<>();

  /** The handler, unless too many are at work. */
  ActorHandler counted(ActorHandler handler) {
    return (ctx, actor) -> {
      enter(actor.id());
      try {
        handler.handle(ctx, actor);
      } finally {
        free.release();
        leave(actor.id());
      }
    };
  }

  private void enter(UserId user) {
    if (ofEach.merge(user, 1, Integer::sum) > MOST_OF_ONE) {
      leave(user);
      throw new ProblemException(TOO_MANY);
    }
    if (!free.tryAcquire()) {
      leave(user);
      throw new ProblemException(Problem.unavailable());
    }
  }

  private void leave(UserId user) {
    ofEach.computeIfPresent(user, (id, count) -> count == 1 ? null : count - 1);
  }
}
