package io.culturebridge.http.wire;

import io.culturebridge.domain.UnavailableException;
import java.util.concurrent.Semaphore;

/**
 * Memory for what waits for slow clients: bodies that come and long answers that go. All requests
 * share it, as they share the heap: better that one of them is to be tried again than that the heap
 * ends and with it all of them.
 */
public final class Room implements AutoCloseable {

  /** Of each kind. */
  public static final int BYTES_IN_ALL = 48 * 1024 * 1024;

  private static final int KIB = 1024;
  private static final Semaphore FOR_BODIES = new Semaphore(BYTES_IN_ALL / KIB);
  private static final Semaphore FOR_ANSWERS = new Semaphore(BYTES_IN_ALL / KIB);

  private final Semaphore free;
  private int taken;

  private Room(Semaphore free) {
    this.free = free;
  }

  public static Room forBody() {
    return new Room(FOR_BODIES);
  }

  public static Room forAnswer() {
    return new Room(FOR_ANSWERS);
  }

  /**
   * Takes so many bytes in all, until it is closed.
   *
   * @throws UnavailableException when there are not as many
   */
  public void growTo(long bytes) {
    int more = Math.toIntExact(Math.ceilDiv(bytes, KIB)) - taken;
    if (more > 0) {
      if (!free.tryAcquire(more)) {
        throw new UnavailableException(
            "no memory is left for what slow clients keep waiting", null);
      }
      taken += more;
    }
  }

  @Override
  public void close() {
    free.release(taken);
    taken = 0;
  }
}
