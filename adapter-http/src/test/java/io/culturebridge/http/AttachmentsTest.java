package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.attachment.FileType;
import io.culturebridge.testkit.Files;
import io.culturebridge.testkit.Race;
import io.culturebridge.testkit.SampleFiles;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Files on bookings, from being attached to being deleted. */
class AttachmentsTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final byte[] PDF = SampleFiles.of(FileType.PDF);

  private final AttachedBooking booking = new AttachedBooking(api);

  @Test
  void an_attachment_is_told_with_all_that_is_known_of_it() {
    var reply = booking.attach("goals.pdf", PDF).has(201);

    assertThat(reply.members())
        .containsExactly(
            "id", "filename", "media_type", "size_bytes", "sha256", "uploaded_by", "created_at");
    assertThat(UUID.fromString(reply.text("id")).version()).isEqualTo(7);
    assertThat(reply.text("filename")).isEqualTo("goals.pdf");
    assertThat(reply.text("media_type")).isEqualTo("application/pdf");
    assertThat(reply.json().path("size_bytes").asInt()).isEqualTo(PDF.length);
    assertThat(reply.text("sha256")).isEqualTo(Files.sha256(PDF));
    assertThat(reply.text("uploaded_by")).isEqualTo(booking.client.id().value().toString());
    assertThat(reply.text("created_at")).isEqualTo("2025-11-05T10:30:17Z");
    assertThat(reply.header("Location")).hasValue(booking.path(reply.text("id")));
    assertThat(booking.asClient().get(booking.path()).json().path("attachments").get(0))
        .isEqualTo(reply.json());
  }

  @ParameterizedTest
  @EnumSource(FileType.class)
  void every_kind_comes_back_byte_by_byte(FileType type) {
    var content = SampleFiles.of(type);
    var path = booking.attached(SampleFiles.name(type), content);

    var answer = booking.asClient().bytes("GET", path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(content);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue(type.mediaType());
    assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(content.length);
  }

  @Test
  void the_largest_comes_back_byte_by_byte() {
    var content = Files.bytes(10 * 1024 * 1024);
    System.arraycopy(PDF, 0, content, 0, 20);

    var path = booking.attached("large.pdf", content);

    assertThat(booking.asClient().bytes("GET", path).body()).isEqualTo(content);
  }

  @Test
  void a_file_is_to_be_saved_and_never_shown() {
    var headers =
        booking.asClient().bytes("GET", booking.attached("goals.pdf", PDF)).headers().map();

    assertThat(headers)
        .containsEntry(
            "content-disposition",
            Collections.singletonList(
                "attachment; filename=\"goals.pdf\"; filename*=UTF-8''goals.pdf"))
        .containsEntry("x-content-type-options", Collections.singletonList("nosniff"))
        .containsEntry(
            "content-security-policy", Collections.singletonList("default-src 'none'; sandbox"))
        .containsEntry("cache-control", Collections.singletonList("private, no-cache"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Zürich ☕.pdf   | Z_rich _.pdf   | Z%C3%BCrich%20%E2%98%95.pdf
          100%.pdf        | 100_.pdf       | 100%25.pdf
          a;b=c,'d'.pdf   | a;b=c,'d'.pdf  | a%3Bb%3Dc%2C%27d%27.pdf
          😀              | _              | %F0%9F%98%80
          ...             | ...            | ...
          """)
  void names_of_all_kinds_are_given_back(String name, String ascii, String encoded) {
    var path = booking.attached(name, PDF);

    assertThat(booking.names()).containsExactly(name);
    assertThat(booking.asClient().get(path).header("Content-Disposition"))
        .hasValue("attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(ascii, encoded));
  }

  @Test
  void attachments_are_listed_from_the_oldest_on() {
    assertThat(booking.names()).isEmpty();
    booking.attach("b", PDF);
    api.clock.advance(Duration.ofMillis(1));
    booking.attach("a", PDF);

    assertThat(booking.names()).containsExactly("b", "a");
  }

  @Test
  void what_is_deleted_is_gone() {
    var path = booking.attached("a", PDF);

    booking.asClient().delete(path).has(204);

    assertThat(booking.names()).isEmpty();
    booking.asClient().get(path).isProblem(404, "Attachment not found");
    booking.asClient().delete(path).isProblem(404, "Attachment not found");
  }

  @Test
  void the_one_after_the_twentieth_is_refused() {
    for (int i = 0; i < 20; i++) {
      booking.attached("a", PDF);
    }

    booking.attach("b", PDF).isProblem(400, "A booking has at most 20 attachments");
    assertThat(booking.names()).hasSize(20).doesNotContain("b");
  }

  @Test
  void of_many_that_race_for_the_twentieth_place_one_gets_it() {
    for (int i = 0; i < 19; i++) {
      booking.attached("a", PDF);
    }
    Callable<Integer> runner = () -> booking.attach("b", PDF).status();

    var race = Race.of(Collections.nCopies(8, runner));

    assertThat(race.results()).containsOnlyOnce(201).containsOnly(201, 400);
    assertThat(booking.names()).hasSize(20).containsOnlyOnce("b");
  }

  @Test
  void other_parts_of_the_form_are_ignored() {
    var form =
        Form.empty()
            .part("name=\"uploaded_by\"", SampleFiles.utf8("somebody"))
            .file("file", "a.pdf", PDF)
            .file("other", "b.pdf", PDF);

    booking.send(booking.asClient(), form.bytes()).has(201);

    assertThat(booking.names()).containsExactly("a.pdf");
  }
}
