package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.attachment.FileType;
import io.culturebridge.testkit.Race;
import io.culturebridge.testkit.SampleFiles;
import java.util.Collections;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Attaching and deleting under an Idempotency-Key takes effect once. */
class AttachmentKeysTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final byte[] PDF = SampleFiles.of(FileType.PDF);

  private final AttachedBooking booking = new AttachedBooking(api);

  private Caller keyed(String key) {
    return booking.asClient().with("Idempotency-Key", key);
  }

  private Reply attach(String key, String name, byte[] content) {
    return booking.send(keyed(key), Form.of(name, content).bytes());
  }

  @Test
  void the_same_file_again_gets_the_same_answer_and_is_attached_once() {
    var first = attach("k", "a.pdf", PDF).has(201);
    var again = attach("k", "a.pdf", PDF).has(201);

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(booking.names()).containsExactly("a.pdf");
  }

  @Test
  void framed_in_another_way_it_is_the_same_file() {
    var first = attach("k", "a.pdf", PDF).has(201);
    var otherwise = Form.empty().part("name=\"x\"", PDF).file("file", "a.pdf", PDF).bytes();

    assertThat(booking.send(keyed("k"), otherwise).body()).isEqualTo(first.body());
  }

  @Test
  void another_file_or_name_or_booking_is_another_request() {
    attach("k", "a.pdf", PDF).has(201);

    attach("k", "b.pdf", PDF).isProblem(422);
    attach("k", "a.pdf", SampleFiles.of(FileType.PNG)).isProblem(422);
    var other = api.book(booking.client, booking.coach, "2025-11-16T14:00:00Z");
    AttachedBooking.send(
            keyed("k"), "/booking/" + other + "/attachments", Form.of("a.pdf", PDF).bytes())
        .isProblem(422);
    assertThat(booking.names()).containsExactly("a.pdf");
  }

  @Test
  void the_twentieth_gets_its_answer_again_though_there_is_no_room_for_another() {
    for (int i = 0; i < 19; i++) {
      booking.attached("a", PDF);
    }
    var last = attach("last", "b", PDF).has(201);

    assertThat(attach("last", "b", PDF).has(201).body()).isEqualTo(last.body());
    attach("more", "c", PDF).isProblem(400, "A booking has at most 20 attachments");
  }

  @Test
  void refusals_are_not_kept() {
    attach("k", "a.pdf", SampleFiles.utf8("<svg/>")).isProblem(415);

    attach("k", "a.pdf", PDF).has(201);
  }

  @Test
  void many_at_once_attach_one() {
    Callable<String> runner =
        () -> {
          var reply = attach("race", "a", PDF);
          return reply.status() == 409 ? "in flight" : reply.has(201).text("id");
        };

    var race = Race.of(Collections.nCopies(8, runner));

    assertThat(race.results().stream().filter(id -> !id.equals("in flight")).distinct()).hasSize(1);
    assertThat(booking.names()).containsExactly("a");
  }

  @Test
  void deleting_again_gets_the_same_answer() {
    var path = booking.attached("a", PDF);

    keyed("d").delete(path).has(204);
    keyed("d").delete(path).has(204);
    booking.asClient().delete(path).isProblem(404);
    keyed("d").delete(booking.attached("b", PDF)).isProblem(422);
  }
}
