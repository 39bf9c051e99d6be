package io.culturebridge.memory;

import io.culturebridge.domain.attachment.AttachmentRepository;
import io.culturebridge.testkit.AnalyticsStorage;
import io.culturebridge.testkit.NoteStorage;
import io.culturebridge.testkit.NotificationStorage;
import io.culturebridge.testkit.SeriesStorage;
import io.culturebridge.testkit.Storage;

/** The ports in memory over one store, as the contracts want them. */
final class InMemoryStorage {

  final Storage storage;
  final SeriesStorage recurring;
  final NotificationStorage told;
  final AnalyticsStorage figures;
  final NoteStorage noted;
  final AttachmentRepository attachments;

  InMemoryStorage() {
    var ports = InMemoryPorts.empty();
    storage =
        new Storage(
            ports.bookings(),
            ports.people(),
            ports.availability(),
            ports.keys(),
            ports.connections(),
            ports.busyTimes(),
            ports.links());
    recurring = new SeriesStorage(storage, ports.series());
    told =
        new NotificationStorage(
            storage, ports.series(), ports.notifications(), ports.preferences());
    figures = new AnalyticsStorage(storage, ports.analytics());
    noted = new NoteStorage(ports.people(), ports.bookings(), ports.keys(), ports.notes());
    attachments = ports.attachments();
  }
}
