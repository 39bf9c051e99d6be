package io.culturebridge.http.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.culturebridge.domain.people.UserId;
import io.culturebridge.http.problem.Problem;
import io.culturebridge.http.problem.ProblemException;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.time.InstantSource;

/** How many requests a user may send to this node: so many a second, and twice as many at once. */
public final class RequestLimit {

  static final int MOST_REMEMBERED = 20_000;

  private static final int SECONDS_AT_ONCE = 2;
  private static final Duration REFILL = Duration.ofSeconds(1);

  private final int perSecond;
  private final Problem tooMany;
  private final PassingTime time;

  /** Who is forgotten for others' sake gets a full one again: those who ask least, of too many. */
  private final Cache<UserId, Bucket> buckets;

  /**
   * @param perSecond 0 is no limit
   */
  public RequestLimit(int perSecond, InstantSource clock) {
    this.perSecond = perSecond;
    this.tooMany =
        Problem.tooManyRequests(
            "too-many-requests", "At most %d requests a second can be sent".formatted(perSecond));
    this.time = new PassingTime(clock);
    this.buckets = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
  }

  /** Counts a request of the user, or refuses it; a second later there is room for one again. */
  void admit(UserId user) {
    if (perSecond > 0 && !buckets.get(user, first -> fullBucket()).tryConsume(1)) {
      throw new ProblemException(tooMany);
    }
  }

  private Bucket fullBucket() {
    return Bucket.builder()
        .addLimit(limit ->
            limit.capacity((long) SECONDS_AT_ONCE * perSecond).refillGreedy(perSecond, REFILL))
        .withCustomTimePrecision(time)
        .build();
  }

  /** How many users it remembers. */
  long remembered() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }
}
