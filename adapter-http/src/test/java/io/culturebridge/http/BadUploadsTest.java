package io.culturebridge.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.attachment.FileType;
import io.culturebridge.testkit.SampleFiles;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not attached, and why; nothing of it stays. */
class BadUploadsTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final byte[] PDF = SampleFiles.of(FileType.PDF);
  private static final int LARGEST = 10 * 1024 * 1024;
  private static final String NOT_ACCEPTED =
      "The file is none of PDF, PNG, JPEG, WebP, text, Markdown, DOCX, XLSX, PPTX, ODT, ICS";

  private final AttachedBooking booking = new AttachedBooking(api);

  @AfterEach
  void nothing_is_attached() {
    assertThat(booking.names()).isEmpty();
  }

  private Reply send(Form form) {
    return booking.send(booking.asClient(), form.bytes());
  }

  private void assertRefused(Form form, String message) {
    var refusal = send(form).isProblem(400, "file " + message);
    assertThat(refusal.wrongFields()).containsExactly("file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../a.pdf", "a/b", "/etc/passwd", "C:\\a.pdf", "..", ".", "a\\", "%2e%2e/%2e"})
  void a_path_is_no_name(String name) {
    assertRefused(Form.of(name, PDF), "filename must be a name without a path");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\tb", "a\u0085b", "a\u0000b", "a\u007fb"})
  void a_name_is_one_line_of_visible_text(String name) {
    assertRefused(Form.of(name, PDF), "filename must be one line of visible text");
  }

  @Test
  void a_name_is_not_turned_around() {
    assertRefused(
        Form.of("a\u202efdp.exe", PDF), "filename must not change the direction of its text");
  }

  @Test
  void a_name_has_at_most_255_characters() {
    assertRefused(Form.of("x".repeat(256), PDF), "filename must have at most 255 characters");
    send(Form.of("x".repeat(9_000), PDF)).isProblem(400);
  }

  @Test
  void a_file_is_required_once_with_a_name_and_content() {
    assertRefused(Form.empty().file("other", "a.pdf", PDF), "is required");
    assertRefused(Form.empty(), "is required");
    assertRefused(Form.empty().part("name=\"file\"", PDF), "must be a file with a name");
    assertRefused(Form.of("a", PDF).file("file", "b", PDF), "must not be repeated");
    assertRefused(Form.of("a", new byte[0]), "must not be empty");
  }

  /** Its length is not told beforehand. */
  private static ByteArrayInputStream unannounced(byte[] form) {
    return new ByteArrayInputStream(form);
  }

  @Test
  void one_byte_more_than_the_largest_is_too_large() {
    send(Form.of("a.pdf", Arrays.copyOf(PDF, LARGEST + 1)))
        .isProblem(413, "The file has more than 10 MiB");
  }

  @Test
  void what_surrounds_a_file_is_not_endless() {
    var form = Form.of("a.pdf", PDF).file("other", "b", new byte[LARGEST + 64 * 1024]).bytes();
    booking
        .asClient()
        .with("Content-Type", Form.CONTENT_TYPE)
        .send("POST", booking.path(), BodyPublishers.ofInputStream(() -> unannounced(form)))
        .isProblem(413);
    send(Form.empty().say("--" + Form.BOUNDARY + "\r\nX: " + "y".repeat(100_000))).isProblem(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
        "<html><script>alert(1)</script></html>",
        "#!/bin/sh\nrm -rf /",
        "MZ\u0090\0\3",
        "\u007fELF\2\1\1\0",
        "PK\3\4",
      })
  void other_kinds_of_files_are_refused_whatever_they_are_called(String content) {
    for (var name : List.of("a.pdf", "a.txt", "a.md", "a.png", "a.docx")) {
      send(Form.of(name, SampleFiles.latin(content))).isProblem(415, NOT_ACCEPTED);
    }
  }

  @Test
  void a_zip_bomb_and_documents_with_macros_are_refused() {
    var bomb = SampleFiles.zip(List.of("a", "b", "c"), 100_000_000);
    var macros = SampleFiles.office("word/document.xml", "word/vbaProject.bin");

    send(Form.of("a.docx", bomb)).isProblem(415, NOT_ACCEPTED);
    send(Form.of("a.docx", macros)).isProblem(415, NOT_ACCEPTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "application/pdf", "multipart/mixed; boundary=a-boundary", ""})
  void only_forms_are_taken(String type) {
    var caller =
        type.isEmpty() ? booking.asClient() : booking.asClient().with("Content-Type", type);

    caller
        .send("POST", booking.path(), BodyPublishers.ofByteArray(Form.of("a", PDF).bytes()))
        .isProblem(415, "The body must be multipart/form-data with the file in the field \"file\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "--",
        "--a-boundary",
        "--a-boundary--",
        "\r\n\r\n",
        "--other\r\n\r\nx",
        "--a-boundary\r\nnonsense\r\n\r\n%PDF-\r\n",
      })
  void what_is_not_framed_as_a_form_is_refused(String body) {
    booking.send(booking.asClient(), SampleFiles.utf8(body.replace("\r\n", "\n"))).isProblem(400);
    booking.send(booking.asClient(), SampleFiles.utf8(body)).isProblem(400);
  }

  @Test
  void a_form_that_ends_within_its_file_is_refused() {
    var form = Form.of("a.pdf", PDF).unfinished();
    for (int length = 0; length < form.length; length += 7) {
      booking.send(booking.asClient(), Arrays.copyOf(form, length)).isProblem(400);
    }
    var lines = SampleFiles.latin(new String(form, ISO_8859_1).replace("\r\n", "\n"));
    booking.send(booking.asClient(), lines).isProblem(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=\"\"",
      })
  void a_form_says_what_is_between_its_parts(String type) {
    booking
        .asClient()
        .with("Content-Type", type)
        .send("POST", booking.path(), BodyPublishers.ofByteArray(Form.of("a", PDF).bytes()))
        .isProblem(400);
  }

  @Test
  void compressed_forms_are_refused() {
    booking
        .send(booking.asClient().with("Content-Encoding", "gzip"), Form.of("a", PDF).bytes())
        .isProblem(415);
  }

  @Test
  void refusals_come_before_the_file_is_looked_at() {
    var unknown = "/booking/" + UUID.randomUUID() + "/attachments";
    var form = new byte[1_000];

    AttachedBooking.send(api.anybody(), unknown, form).isProblem(401);
    AttachedBooking.send(booking.asClient(), "/booking/42/attachments", form).isProblem(400);
    AttachedBooking.send(booking.asClient(), unknown, form).isProblem(404);
    booking.send(api.as(api.aClient()), form).isProblem(403);
    booking.send(booking.asClient().with("Idempotency-Key", "a b"), form).isProblem(400);
  }
}
