package io.culturebridge.memory;

import static io.culturebridge.domain.booking.BookingStatus.CONFIRMED;
import static io.culturebridge.testkit.CalendarFixtures.GOOGLE;
import static io.culturebridge.testkit.CalendarFixtures.tokens;
import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.attachment.Attachment;
import io.culturebridge.domain.attachment.Content;
import io.culturebridge.domain.attachment.FileType;
import io.culturebridge.domain.attachment.Filename;
import io.culturebridge.domain.attachment.Upload;
import io.culturebridge.domain.availability.Claim;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.Placement;
import io.culturebridge.domain.calendar.BusyChanges;
import io.culturebridge.domain.calendar.BusyCopy;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.idempotency.IdempotencyKey;
import io.culturebridge.domain.idempotency.KeptAnswer;
import io.culturebridge.domain.idempotency.Receipt;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What many threads do with different ports over one store. */
final class InMemoryThreadsTest {

  private final InMemoryStorage memory = new InMemoryStorage();

  /** Whoever changes a booking asks for busy times, and whoever follows bookings asks for them. */
  @Test
  @Timeout(value = 10, threadMode = SEPARATE_THREAD)
  void whoever_follows_bookings_and_whoever_moves_one_do_not_wait_for_each_other() {
    var booking = bookingOfBusyCoach();
    var links = memory.storage.links();
    var follower = Thread.ofPlatform().daemon().unstarted(() -> links.follow(10, NOW));

    var confirmed =
        memory
            .storage
            .bookings()
            .change(
                booking.id(),
                actor(booking.coach()),
                last -> {
                  follower.start();
                  awaitBlocked(follower);
                  memory.storage.availability().find(booking.coach(), SLOT);
                  return Placement.unmoved(last.become(CONFIRMED, NOW));
                },
                Receipt.none());

    assertThat(confirmed.status()).isEqualTo(CONFIRMED);
  }

  private Booking bookingOfBusyCoach() {
    var storage = memory.storage;
    var coach = storage.knownCoach();
    var account = new CalendarAccount(coach.user(), GOOGLE);
    var connection = storage.connections().connect(account, "mine", tokens("one"), NOW);
    storage
        .busyTimes()
        .apply(
            connection,
            new BusyChanges(true, Map.of("own", hourFrom("2025-11-15T14:30:00Z")), Set.of(), "one"),
            new BusyCopy("one", hourFrom("2025-11-15T14:00:00Z"), NOW, NOW.plusSeconds(600)));
    var booking = aBooking(storage.knownClient(), coach, SLOT);
    add(booking, Receipt.none());
    return booking;
  }

  private static void awaitBlocked(Thread thread) {
    while (thread.getState() != Thread.State.BLOCKED) {
      Thread.onSpinWait();
    }
  }

  /** The booking is held up between the look at its key and the last of what it stores. */
  @Test
  @Timeout(value = 10, threadMode = SEPARATE_THREAD)
  void of_a_booking_and_a_file_with_one_key_one_takes_effect() throws InterruptedException {
    var storage = memory.storage;
    var booking = aBooking(storage.knownClient(), storage.knownCoach(), SLOT);
    var key = new IdempotencyKey(booking.client().user(), "key");
    var answer = Optional.of(new KeptAnswer(key, "f", "answer", NOW));
    var booker = Thread.ofPlatform().daemon().unstarted(() -> add(booking, outcome -> answer));
    Rejection rejection;

    synchronized (storage.connections()) {
      booker.start();
      awaitBlocked(booker);
      rejection = rejectionOf(() -> attach(booking, outcome -> answer));
    }
    booker.join();

    assertThat(rejection).isEqualTo(new Rejection.KeyAlreadyUsed(key));
    assertThat(storage.bookings().find(booking.id())).isPresent();
  }

  private void add(Booking booking, Receipt<Booking> receipt) {
    var claim = new Claim(booking.slot(), null, null, true);
    memory.storage.bookings().add(booking, claim, actor(booking.client()), receipt);
  }

  private void attach(Booking booking, Receipt<Attachment> receipt) {
    var content = new Content(1, (from, most) -> new byte[] {'a'});
    var upload = new Upload(new Filename("a.txt"), content, "0".repeat(64));
    var attachment = Attachment.of(booking, upload, FileType.TEXT, booking.client().user(), NOW);
    memory.attachments.add(attachment, content, receipt);
  }
}
