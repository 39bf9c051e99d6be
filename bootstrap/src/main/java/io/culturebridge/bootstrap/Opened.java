package io.culturebridge.bootstrap;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been opened, to be closed in the opposite order. */
final class Opened implements AutoCloseable {

  private final Deque<AutoCloseable> resources = new ArrayDeque<>();

  <T extends AutoCloseable> T add(T resource) {
    resources.push(resource);
    return resource;
  }

  /** Closes everything, whatever fails to close. */
  @Override
  public void close() {
    while (!resources.isEmpty()) {
      var resource = resources.pop();
      try {
        resource.close();
      } catch (Exception e) {
        logger().warn("Closing failed", e);
      }
    }
  }

  private static Logger logger() {
    return LoggerFactory.getLogger(Opened.class);
  }
}
