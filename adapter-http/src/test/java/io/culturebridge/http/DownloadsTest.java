package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.testkit.Files;
import io.culturebridge.testkit.SampleFiles;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading an attachment, whole or in parts (RFC 9110 §13 and §14). */
class DownloadsTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final int SIZE = 300_000;
  private static final byte[] CONTENT = content();
  private static final String TAG = '"' + Files.sha256(CONTENT) + '"';

  private static final AttachedBooking BOOKING = new AttachedBooking(api);
  private static final String PATH = BOOKING.attached("a.pdf", CONTENT);

  private static byte[] content() {
    var bytes = Files.bytes(SIZE);
    System.arraycopy(SampleFiles.latin("%PDF-1.4\n"), 0, bytes, 0, 9);
    return bytes;
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 0",
    "bytes=0-299999, 0, 299999",
    "bytes=0-300000, 0, 299999",
    "bytes=5-99999999999999999999999, 5, 299999",
    "bytes=131071-131072, 131071, 131072",
    "bytes=100000-, 100000, 299999",
    "bytes=299999-, 299999, 299999",
    "bytes=-1, 299999, 299999",
    "bytes=-1000, 299000, 299999",
    "bytes=-300000, 0, 299999",
    "bytes=-999999999999999999999999, 0, 299999",
    "bytes=0000000000000000000000001-2, 1, 2",
    "bytes= 1-2 , 1, 2",
    "BYTES=1-2, 1, 2",
  })
  void a_range_is_answered_by_its_bytes(String range, int first, int last) {
    var answer = BOOKING.asClient().with("Range", range).bytes("GET", PATH);

    boolean isWhole = first == 0 && last == SIZE - 1;
    assertThat(answer.statusCode()).isEqualTo(isWhole ? 200 : 206);
    assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(CONTENT, first, last + 1));
    assertThat(answer.headers().firstValue("ETag")).hasValue(TAG);
    if (!isWhole) {
      assertThat(answer.headers().firstValue("Content-Range"))
          .hasValue("bytes %d-%d/%d".formatted(first, last, SIZE));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bytes=5-2",
        "bytes=",
        "bytes=-",
        "bytes=a-b",
        "bytes=0-1-2",
        "bytes=--1",
        "bytes=+1-2",
        "lines=0-1",
        "bytes",
        "0-1",
        "bytes=0-1,3-4",
        "bytes=0-1,",
        "bytes=1.5-2",
      })
  void what_is_no_range_of_ours_is_answered_by_all(String range) {
    var answer = BOOKING.asClient().with("Range", range).bytes("GET", PATH);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(CONTENT);
    assertThat(answer.headers().firstValue("Accept-Ranges")).hasValue("bytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bytes=300000-", "bytes=300000-300001", "bytes=99999999999999999999-", "bytes=-0"})
  void a_range_beyond_the_end_cannot_be_satisfied(String range) {
    var refusal = BOOKING.asClient().with("Range", range).get(PATH);

    refusal.isProblem(416, "The file ends before the range begins");
    assertThat(refusal.header("Content-Range")).hasValue("bytes */300000");
  }

  @Test
  void a_range_of_other_content_is_answered_by_all() {
    var part = BOOKING.asClient().with("Range", "bytes=0-9");

    assertThat(part.with("If-Range", TAG).bytes("GET", PATH).statusCode()).isEqualTo(206);
    for (var other : new String[] {"\"0\"", "W/" + TAG, "Wed, 05 Nov 2025 10:30:17 GMT", "*"}) {
      assertThat(part.with("If-Range", other).bytes("GET", PATH).body()).hasSize(SIZE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "*"})
  void content_the_client_has_is_not_sent_again(String known) {
    var caller = BOOKING.asClient().with("If-None-Match", known.formatted(TAG));

    for (var asked : new Caller[] {caller, caller.with("Range", "bytes=0-9")}) {
      var answer = asked.bytes("GET", PATH);
      assertThat(answer.statusCode()).isEqualTo(304);
      assertThat(answer.body()).isEmpty();
      assertThat(answer.headers().firstValue("ETag")).hasValue(TAG);
    }
    var other = BOOKING.asClient().with("If-None-Match", "\"other\"").bytes("GET", PATH);
    assertThat(other.statusCode()).isEqualTo(200);
  }

  @Test
  void head_tells_what_get_would_and_knows_no_ranges() {
    for (var range : new String[] {"bytes=0-9", "bytes=300000-"}) {
      var answer = BOOKING.asClient().with("Range", range).bytes("HEAD", PATH);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEmpty();
      assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(SIZE);
      assertThat(answer.headers().firstValue("ETag")).hasValue(TAG);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
    }
    var unknown = BOOKING.path(UUID.randomUUID().toString());
    assertThat(BOOKING.asClient().bytes("HEAD", unknown).statusCode()).isEqualTo(404);
  }

  @Test
  void a_connection_serves_one_download_after_the_other() throws IOException {
    var request =
        "HEAD %s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\n\r\n"
            .formatted(PATH, Tokens.of(BOOKING.client));
    try (var connection = new RawConnection(api)) {
      for (int i = 0; i < 3; i++) {
        assertThat(connection.say(request).hearHeaders()).startsWith("HTTP/1.1 200");
      }
    }
  }
}
