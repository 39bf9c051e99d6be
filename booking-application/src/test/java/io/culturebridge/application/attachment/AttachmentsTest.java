package io.culturebridge.application.attachment;

import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Fixtures.aClient;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.anAdmin;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.application.ViewBookings;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.Rejection.Deed;
import io.culturebridge.domain.attachment.Attachment;
import io.culturebridge.domain.attachment.AttachmentId;
import io.culturebridge.domain.attachment.FileType;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.memory.InMemoryAttachments;
import io.culturebridge.memory.InMemoryPorts;
import io.culturebridge.memory.SettableClock;
import io.culturebridge.testkit.Files;
import io.culturebridge.testkit.Fixtures;
import io.culturebridge.testkit.SampleFiles;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AttachmentsTest {

  private static final byte[] PDF = SampleFiles.of(FileType.PDF);

  private final InMemoryPorts ports = InMemoryPorts.empty();
  private final InMemoryAttachments attachments = ports.attachments();
  private final ViewBookings viewBookings = new ViewBookings(ports.bookings(), ports.people());

  private Optional<FileType> seen = Optional.of(FileType.PDF);
  private final AttachFile attachFile =
      new AttachFile(viewBookings, attachments, (content, name) -> seen, new SettableClock(NOW));
  private final ViewAttachments view = new ViewAttachments(viewBookings, attachments);
  private final DeleteAttachment delete = new DeleteAttachment(view, attachments);

  private final Booking booking = booked();
  private final Actor client = actor(booking.client());
  private final Actor coach = actor(booking.coach());
  private final Actor stranger = actor(aClient());

  private Booking booked() {
    var client = aClient();
    var coach = Fixtures.aCoach();
    ports.people().store(Fixtures.person(client.user(), actor(client).role(), "John Doe"));
    ports.people().store(Fixtures.person(coach.user(), actor(coach).role(), "Jane Smith"));
    var booking = aBooking(client, coach, Fixtures.SLOT);
    ports.bookings().add(booking, Fixtures.claimOf(booking), actor(client), Receipt.none());
    return booking;
  }

  private Attachment attach(Actor by) {
    return attachFile.attach(
        by, attachFile.booking(by, booking.id()), Files.upload("a.pdf", PDF), Receipt.none());
  }

  @Test
  void what_is_attached_is_seen_by_both_people_and_admins() {
    var attachment = attach(client);

    assertThat(attachment.uploadedBy()).isEqualTo(client.id());
    assertThat(attachment.coach()).isEqualTo(booking.coach());
    assertThat(attachment.createdAt()).isEqualTo(NOW.truncatedTo(ChronoUnit.MILLIS));
    for (var actor : new Actor[] {client, coach, anAdmin()}) {
      assertThat(view.of(actor, booking.id())).containsExactly(attachment);
      assertThat(view.one(actor, booking.id(), attachment.id())).isEqualTo(attachment);
    }
    assertThat(Files.read(view.content(attachment))).isEqualTo(PDF);
  }

  @Test
  void a_stranger_may_do_nothing() {
    var id = attach(client).id();
    var refused = new Rejection.NotPermitted(Deed.VIEW_BOOKING);

    assertThat(rejectionOf(() -> attach(stranger))).isEqualTo(refused);
    assertThat(rejectionOf(() -> view.of(stranger, booking.id()))).isEqualTo(refused);
    assertThat(rejectionOf(() -> view.one(stranger, booking.id(), id))).isEqualTo(refused);
    assertThat(rejectionOf(() -> delete.delete(stranger, booking.id(), id, Receipt.none())))
        .isEqualTo(refused);
  }

  @Test
  void what_is_of_no_kind_that_can_be_attached_is_refused() {
    seen = Optional.empty();

    assertThat(rejectionOf(() -> attach(client))).isEqualTo(new Rejection.FileTypeNotAccepted());
    assertThat(attachments.of(booking.id())).isEmpty();
  }

  @Test
  void who_attached_it_and_admins_delete_it() {
    var id = attach(coach).id();
    var other = attach(coach).id();

    assertThat(rejectionOf(() -> delete.delete(client, booking.id(), id, Receipt.none())))
        .isEqualTo(new Rejection.NotPermitted(Deed.DELETE_ATTACHMENT));
    delete.delete(coach, booking.id(), id, Receipt.none());
    delete.delete(anAdmin(), booking.id(), other, Receipt.none());

    assertThat(attachments.of(booking.id())).isEmpty();
  }

  @Test
  void an_unknown_one_is_said_to_be_unknown() {
    var unknown = AttachmentId.next(NOW);

    assertThat(rejectionOf(() -> view.one(client, booking.id(), unknown)))
        .isEqualTo(new Rejection.NoSuchAttachment(unknown));
    assertThat(rejectionOf(() -> attachFile.booking(client, aBooking().id())))
        .isInstanceOf(Rejection.NoSuchBooking.class);
  }
}
