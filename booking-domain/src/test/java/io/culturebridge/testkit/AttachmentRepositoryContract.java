package io.culturebridge.testkit;

import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.attachment.Attachment;
import io.culturebridge.domain.attachment.AttachmentId;
import io.culturebridge.domain.attachment.AttachmentRepository;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.idempotency.IdempotencyKey;
import io.culturebridge.domain.idempotency.KeptAnswer;
import io.culturebridge.domain.idempotency.Receipt;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every adapter of {@code AttachmentRepository} keeps to. */
public interface AttachmentRepositoryContract {

  AttachmentStorage attached();

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 131_071, 131_072, 131_073, 300_000, 10 * 1024 * 1024})
  default void what_is_added_is_found_and_read_in_every_part(int size) {
    var bytes = Files.bytes(size);
    var attachment = add(aBooking(), bytes);

    assertThat(repository().find(attachment.booking(), attachment.id())).contains(attachment);
    assertThat(repository().of(attachment.booking())).containsExactly(attachment);
    var content = repository().content(attachment);
    assertThat(content.size()).isEqualTo(size);
    assertThat(Files.read(content)).isEqualTo(bytes);
  }

  @Test
  default void any_part_can_be_read() {
    var bytes = Files.bytes(300_000);
    var content = repository().content(add(aBooking(), bytes));

    for (int[] part : new int[][] {{0, 1}, {131_071, 131_073}, {5, 299_000}, {299_999, 300_000}}) {
      assertThat(Files.read(content, part[0], part[1]))
          .isEqualTo(Arrays.copyOfRange(bytes, part[0], part[1]));
    }
    assertThat(content.read(299_990, 100)).hasSize(10);
    assertThat(content.read(300_000, 1)).isEmpty();
    assertThat(content.read(10_000_000, 1)).isEmpty();
  }

  @Test
  default void a_booking_has_its_own_attachments_oldest_first() {
    var booking = aBooking();
    add(aBooking(), Files.bytes(10));
    var later = Files.attachment(booking, Files.bytes(10), NOW.plusSeconds(1));
    var first = add(booking, Files.bytes(20));
    repository().add(later, Files.content(Files.bytes(10)), Receipt.none());

    assertThat(repository().of(booking.id())).containsExactly(first, later);
    assertThat(repository().of(aBooking().id())).isEmpty();
  }

  @Test
  default void an_attachment_is_not_found_on_another_booking() {
    var attachment = add(aBooking(), Files.bytes(10));

    assertThat(repository().find(aBooking().id(), attachment.id())).isEmpty();
    assertThat(repository().find(attachment.booking(), AttachmentId.next(NOW))).isEmpty();
  }

  @Test
  default void a_deleted_one_is_gone_with_its_content() {
    var booking = aBooking();
    var kept = add(booking, Files.bytes(30));
    var deleted = add(booking, Files.bytes(200_000));
    var content = repository().content(deleted);

    repository().delete(deleted, Receipt.none());

    assertThat(repository().of(booking.id())).containsExactly(kept);
    assertThat(content.read(0, 10)).isEmpty();
    assertThat(Files.read(repository().content(kept))).isEqualTo(Files.bytes(30));
    assertThat(rejectionOf(() -> repository().delete(deleted, Receipt.none())))
        .isEqualTo(new Rejection.NoSuchAttachment(deleted.id()));
  }

  @Test
  default void the_one_after_the_last_is_refused_until_another_is_deleted() {
    var booking = aBooking();
    var all =
        IntStream.range(0, Attachment.MOST).mapToObj(i -> add(booking, Files.bytes(5))).toList();

    assertThat(rejectionOf(() -> add(booking, Files.bytes(5)))).isEqualTo(tooMany(booking));
    repository().delete(all.getFirst(), Receipt.none());
    add(booking, Files.bytes(5));

    assertThat(repository().of(booking.id())).hasSize(Attachment.MOST);
  }

  @Test
  default void of_many_that_race_for_the_last_places_so_many_win() {
    var booking = aBooking();
    IntStream.range(0, Attachment.MOST - 3).forEach(i -> add(booking, Files.bytes(5)));
    Callable<Attachment> runner = () -> add(booking, Files.bytes(200_000));

    var race = Race.of(Collections.nCopies(12, runner));

    assertThat(race.results()).hasSize(3);
    assertThat(race.rejections()).hasSize(9).containsOnly(tooMany(booking));
    assertThat(repository().of(booking.id())).hasSize(Attachment.MOST).containsAll(race.results());
  }

  @Test
  default void the_answer_is_kept_with_the_attachment_and_with_its_end() {
    var booking = aBooking();
    var attachment = Files.attachment(booking, Files.bytes(10), NOW);
    var added = answer(booking, "add");
    var deleted = answer(booking, "delete");

    repository().add(attachment, Files.content(Files.bytes(10)), outcome -> Optional.of(added));
    assertThat(attached().keys().find(added.key(), NOW)).contains(added);
    repository().delete(attachment, outcome -> Optional.of(deleted));
    assertThat(attached().keys().find(deleted.key(), NOW)).contains(deleted);
  }

  @Test
  default void a_key_that_is_taken_leaves_everything_as_it_was() {
    var booking = aBooking();
    var answer = answer(booking, "once");
    var attachment = Files.attachment(booking, Files.bytes(10), NOW);
    var other = Files.attachment(booking, Files.bytes(20), NOW);
    var used = new Rejection.KeyAlreadyUsed(answer.key());
    repository().add(attachment, Files.content(Files.bytes(10)), outcome -> Optional.of(answer));

    assertThat(
            rejectionOf(() ->
                repository()
                    .add(other, Files.content(Files.bytes(20)), outcome -> Optional.of(answer))))
        .isEqualTo(used);
    assertThat(rejectionOf(() -> repository().delete(attachment, outcome -> Optional.of(answer))))
        .isEqualTo(used);

    assertThat(repository().of(booking.id())).containsExactly(attachment);
    assertThat(repository().content(other).read(0, 10)).isEmpty();
    assertThat(Files.read(repository().content(attachment))).isEqualTo(Files.bytes(10));
  }

  @Test
  default void one_of_many_with_the_same_key_is_attached() {
    var booking = aBooking();
    var answer = answer(booking, "race");
    Callable<Attachment> runner =
        () -> {
          var attachment = Files.attachment(booking, Files.bytes(50_000), NOW);
          repository()
              .add(attachment, Files.content(Files.bytes(50_000)), outcome -> Optional.of(answer));
          return attachment;
        };

    var race = Race.of(Collections.nCopies(8, runner));

    assertThat(race.results()).hasSize(1);
    assertThat(repository().of(booking.id())).isEqualTo(race.results());
    assertThat(race.rejections())
        .isSubsetOf(
            List.of(
                new Rejection.KeyAlreadyUsed(answer.key()),
                new Rejection.KeyInFlight(answer.key())));
  }

  private Attachment add(Booking booking, byte[] bytes) {
    var attachment = Files.attachment(booking, bytes, NOW);
    repository().add(attachment, Files.content(bytes), Receipt.none());
    return attachment;
  }

  private AttachmentRepository repository() {
    return attached().attachments();
  }

  private static KeptAnswer answer(Booking booking, String key) {
    return new KeptAnswer(
        new IdempotencyKey(booking.client().user(), key),
        "f",
        "answer",
        IdempotencyKeysContract.KEPT);
  }

  private static Rejection tooMany(Booking booking) {
    return new Rejection.TooManyAttachments(booking.id(), Attachment.MOST);
  }
}
