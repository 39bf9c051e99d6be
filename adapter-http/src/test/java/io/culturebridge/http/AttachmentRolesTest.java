package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.attachment.FileType;
import io.culturebridge.testkit.SampleFiles;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may make which call about attachments, and that refusals tell nothing about them. */
class AttachmentRolesTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final String CANARY = "Canary";
  private static final byte[] FILE = SampleFiles.utf8(CANARY);

  private final AttachedBooking booking = new AttachedBooking(api);
  private final AttachedBooking other = new AttachedBooking(api);

  private final List<Caller> callers =
      List.of(
          api.as(booking.client),
          api.as(booking.coach),
          api.as(other.client),
          api.as(other.coach),
          api.as(api.anAdmin()),
          api.anybody());

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # who asks: the client and the coach of the booking, another of each, an admin, nobody
          POST   | {booking}/attachments               | 201 | 201 | 403 | 403 | 201 | 401
          GET    | {booking}/attachments               | 200 | 200 | 403 | 403 | 200 | 401
          GET    | {booking}/attachments/{clients}     | 200 | 200 | 403 | 403 | 200 | 401
          GET    | {booking}/attachments/{coachs}      | 200 | 200 | 403 | 403 | 200 | 401
          DELETE | {booking}/attachments/{clients}     | 204 | 403 | 403 | 403 | 204 | 401
          DELETE | {booking}/attachments/{coachs}      | 403 | 204 | 403 | 403 | 204 | 401
          GET    | {other}/attachments/{clients}       | 403 | 403 | 404 | 404 | 404 | 401
          DELETE | {other}/attachments/{clients}       | 403 | 403 | 404 | 404 | 404 | 401
          GET    | {booking}/attachments/{unknown}     | 404 | 404 | 403 | 403 | 404 | 401
          DELETE | {booking}/attachments/{unknown}     | 404 | 404 | 403 | 403 | 404 | 401
          POST   | /booking/{unknown}/attachments      | 404 | 404 | 404 | 404 | 404 | 401
          GET    | /booking/{unknown}/attachments      | 404 | 404 | 404 | 404 | 404 | 401
          POST   | /booking/nonsense/attachments       | 400 | 400 | 400 | 400 | 400 | 401
          GET    | /booking/nonsense/attachments       | 400 | 400 | 400 | 400 | 400 | 401
          GET    | {booking}/attachments/nonsense      | 400 | 400 | 400 | 400 | 400 | 401
          DELETE | {booking}/attachments/nonsense      | 400 | 400 | 400 | 400 | 400 | 401
          """)
  void everybody_gets_what_is_theirs(ArgumentsAccessor row) {
    IntStream.range(0, callers.size())
        .forEach(i -> {
          var path = filledIn(String.valueOf(row.getString(1)));
          var reply = send(callers.get(i), String.valueOf(row.getString(0)), path);

          assertThat(reply.status()).as("%s, caller %d", path, i).isEqualTo(row.getInteger(2 + i));
          if (reply.status() >= 400) {
            RolesTable.assertTellsNothing(reply);
            assertThat(reply.header("Content-Disposition")).isEmpty();
          }
        });
  }

  private static Reply send(Caller caller, String method, String path) {
    return switch (method) {
      case "GET" -> caller.get(path);
      case "DELETE" -> caller.delete(path);
      default -> AttachedBooking.send(caller, path, Form.of(CANARY, FILE).bytes());
    };
  }

  /** The path, with new attachments if some are asked for. */
  private String filledIn(String path) {
    return path.replace("{booking}", "/booking/" + booking.id)
        .replace("{other}", "/booking/" + other.id)
        .replace("{clients}", path.contains("{clients}") ? attached(api.as(booking.client)) : "")
        .replace("{coachs}", path.contains("{coachs}") ? attached(api.as(booking.coach)) : "")
        .replace("{unknown}", UUID.randomUUID().toString());
  }

  private String attached(Caller by) {
    return booking.send(by, Form.of(CANARY, FILE).bytes()).has(201).text("id");
  }

  @Test
  void sentences_of_refusals_say_what_is_not_permitted() {
    var path = booking.path(attached(api.as(booking.client)));

    api.as(booking.coach)
        .delete(path)
        .isProblem(403, "Only who attached a file, and admins, can delete it");
    api.as(other.client).get(path).isProblem(403, "Unauthorized to view this booking");
  }

  @Test
  void nothing_of_an_upload_changes_what_it_is_attached_to_or_by_whom() {
    var pdf = SampleFiles.of(FileType.PDF);
    var form =
        Form.empty()
            .part("name=\"uploaded_by\"", SampleFiles.utf8(other.client.id().value().toString()))
            .part("name=\"booking_id\"", SampleFiles.utf8(other.id))
            .file("file", "a", pdf);

    var reply = booking.send(booking.asClient(), form.bytes()).has(201);

    assertThat(reply.text("uploaded_by")).isEqualTo(booking.client.id().value().toString());
    assertThat(other.names()).isEmpty();
  }
}
