package io.culturebridge.http.wire;

import io.culturebridge.domain.UnavailableException;
import java.util.concurrent.Semaphore;

/**
 * Memory for what waits for slow clients: bodies that come and long answers that go. All requests
 * share it, as they share the heap: better that one of them is to be tried again than that the heap
 * ends and with it all of them.
 */
public final class Room implements AutoCloseable {

  public static final int BYTES_IN_ALL = 64 * 1024 * 1024;
  private static final int KIB = 1024;
  private static final Semaphore FREE = new Semaphore(BYTES_IN_ALL / KIB);

  private int taken;

  /**
   * Takes so many bytes in all, until it is closed.
   *
   * @throws UnavailableException when there are not as many
   */
  public void growTo(long bytes) {
    int more = Math.toIntExact(Math.ceilDiv(bytes, KIB)) - taken;
    if (more > 0) {
      if (!FREE.tryAcquire(more)) {
        throw new UnavailableException(
            "no memory is left for what slow clients keep waiting", null);
      }
      taken += more;
    }
  }

  @Override
  public void close() {
    FREE.release(taken);
    taken = 0;
  }
}
