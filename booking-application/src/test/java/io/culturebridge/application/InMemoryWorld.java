package io.culturebridge.application;

import io.culturebridge.memory.InMemoryPorts;
import io.culturebridge.testkit.NotificationStorage;
import io.culturebridge.testkit.Storage;

/** All ports in memory, empty, and connected with each other. */
public final class InMemoryWorld {

  private InMemoryWorld() {}

  public static NotificationStorage empty() {
    var ports = InMemoryPorts.empty();
    return new NotificationStorage(
        new Storage(
            ports.bookings(),
            ports.people(),
            ports.availability(),
            ports.keys(),
            ports.connections(),
            ports.busyTimes(),
            ports.links()),
        ports.series(),
        ports.notifications(),
        ports.preferences());
  }
}
