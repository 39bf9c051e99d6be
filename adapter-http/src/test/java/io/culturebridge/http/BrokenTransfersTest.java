package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.attachment.Attachment;
import io.culturebridge.domain.attachment.AttachmentId;
import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.testkit.Files;
import io.culturebridge.testkit.SampleFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files that do not come or go whole, and too many of them. */
class BrokenTransfersTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final int LARGE = 10 * 1024 * 1024;

  private final AttachedBooking booking = new AttachedBooking(api);

  private static byte[] pdf(int length) {
    var bytes = Files.bytes(length);
    System.arraycopy(SampleFiles.latin("%PDF-1.4\n"), 0, bytes, 0, 9);
    return bytes;
  }

  private String request(String call, String headers) {
    return "%s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\n%s\r\n"
        .formatted(call, Tokens.of(booking.client), headers);
  }

  private String upload(int announced) {
    return request(
        "POST " + booking.path(),
        "Content-Type: %s\r\nContent-Length: %d\r\n".formatted(Form.CONTENT_TYPE, announced));
  }

  /** Half a file, of which more is to come; the headers have been understood once it is said. */
  private RawConnection halfAnUpload() throws IOException {
    var form = Form.of("a.pdf", pdf(200_000)).unfinished();
    return new RawConnection(api).say(upload(2 * form.length)).say(form);
  }

  @Test
  void an_upload_that_is_given_up_leaves_nothing() throws IOException {
    try (var connection = halfAnUpload()) {
      connection.endSaying();
      assertThat(connection.hear()).doesNotContain(" 201 ");
    }

    assertThat(booking.names()).isEmpty();
  }

  @Test
  void an_upload_that_is_too_large_is_answered_before_it_has_come() throws IOException {
    var form = Form.of("a.pdf", pdf(LARGE + 1_000)).unfinished();
    try (var connection = new RawConnection(api)) {
      connection.say(upload(form.length + 1_000)).say(form);

      assertThat(connection.hearHeaders()).startsWith("HTTP/1.1 413 ");
    }
  }

  @Test
  void an_upload_that_says_it_is_too_large_is_refused_unread() throws IOException {
    try (var connection = new RawConnection(api)) {
      connection.say(upload(2 * LARGE));

      assertThat(connection.hearHeaders())
          .startsWith("HTTP/1.1 413 ")
          .contains("\r\nConnection: close\r\n");
    }
  }

  @Test
  void who_expects_to_be_asked_for_the_file_is_refused_without_it() throws IOException {
    var unknown = "/booking/" + UUID.randomUUID() + "/attachments";
    try (var connection = new RawConnection(api)) {
      connection.say(
          request(
              "POST " + unknown,
              "Expect: 100-continue\r\nContent-Type: %s\r\nContent-Length: 1000\r\n"
                  .formatted(Form.CONTENT_TYPE)));

      assertThat(connection.hearHeaders()).startsWith("HTTP/1.1 404 ");
    }
  }

  @Test
  void nobody_has_more_than_sixteen_files_under_way() throws IOException {
    var waiting = new ArrayList<RawConnection>();
    try {
      for (int i = 0; i < 16; i++) {
        waiting.add(waitingUpload());
      }
      var refusal = booking.attach("b.pdf", pdf(1_000));

      refusal.isProblem(429, "At most 16 files can be under way at once");
      assertThat(refusal.header("Retry-After")).hasValue("1");
      booking.asClient().get(booking.path()).has(200);
      booking.send(api.as(booking.coach), Form.of("b.pdf", pdf(1_000)).bytes()).has(201);
    } finally {
      for (var connection : waiting) {
        connection.close();
      }
    }
  }

  /** An upload whose file the server has asked for. */
  private RawConnection waitingUpload() throws IOException {
    var connection =
        new RawConnection(api)
            .say(
                request(
                    "POST " + booking.path(),
                    "Expect: 100-continue\r\nContent-Type: %s\r\nContent-Length: 1000\r\n"
                        .formatted(Form.CONTENT_TYPE)));
    assertThat(connection.hearHeaders()).startsWith("HTTP/1.1 100 ");
    return connection;
  }

  @Test
  void a_download_whose_attachment_is_deleted_meanwhile_does_not_look_whole() throws IOException {
    var path = booking.attached("a.pdf", pdf(LARGE));
    try (var connection = new RawConnection(api)) {
      connection.say(request("GET " + path, "Connection: close\r\n"));
      assertThat(connection.hearHeaders()).contains("Content-Length: " + LARGE);
      var attachment = attachment(path);
      api.attachments.delete(attachment, Receipt.none());

      assertThat(connection.hear().length()).isLessThan(LARGE);
    }
  }

  private Attachment attachment(String path) {
    var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    return api.attachments
        .find(new BookingId(UUID.fromString(booking.id)), new AttachmentId(id))
        .orElseThrow();
  }
}
