package io.culturebridge.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.testkit.AttachmentRepositoryContract;
import io.culturebridge.testkit.AttachmentStorage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Other rows may stay from test to test: they belong to bookings no other test knows. */
final class PostgresAttachmentsTest implements AttachmentRepositoryContract {

  @RegisterExtension static final OpenDatabase OPEN = OpenDatabase.create();

  private static final TestDatabase SERVER = OPEN.server();
  private static final Database DATABASE = OPEN.database();

  @AfterEach
  void no_piece_is_left_of_what_is_not_attached() {
    assertThat(
            SERVER.read(
                """
                select count(*) from attachment_piece p
                where not exists (select from attachment a where a.id = p.attachment_id)
                """))
        .containsExactly("0");
    assertThat(
            SERVER.read(
                """
                select a.id from attachment a
                where size_bytes <> (select sum(length(bytes)) from attachment_piece p
                                     where p.attachment_id = a.id)
                """))
        .isEmpty();
  }

  @Override
  public AttachmentStorage attached() {
    return new AttachmentStorage(DATABASE.attachments(), DATABASE.idempotencyKeys());
  }

  @Test
  void every_statement_finds_its_rows_by_an_index() {
    SERVER.execute(
        """
        insert into attachment (id, booking_id, coach_id, filename, media_type, size_bytes, sha256,
                                uploaded_by, created_at)
        select md5('a' || i)::uuid, md5('b' || i / 5)::uuid, md5('c')::uuid, 'f', 'application/pdf',
               1, sha256('x'), md5('p')::uuid, now()
        from generate_series(1, 20000) i
        """);
    SERVER.execute(
        """
        insert into attachment_piece (attachment_id, number, coach_id, bytes)
        select id, 0, coach_id, 'x' from attachment where coach_id = md5('c')::uuid
        """);
    SERVER.execute("vacuum analyze attachment, attachment_piece");

    assertThat(plan(JdbiAttachmentRepository.OF_BOOKING)).contains("attachment_of_booking");
    assertThat(plan(JdbiAttachmentRepository.COUNT)).contains("attachment_of_booking");
    assertThat(plan(JdbiAttachmentRepository.FIND)).contains("Index");
    assertThat(plan(JdbiAttachmentRepository.DELETE)).contains("attachment_pkey");
    assertThat(plan(AttachmentPieces.READ)).contains("attachment_piece_pkey");
  }

  private static String plan(String statement) {
    var explained =
        statement
            .replace(":booking", "md5('b7')::uuid")
            .replace(":id", "md5('a7')::uuid")
            .replace(":attachment", "md5('a7')::uuid")
            .replace(":coach", "md5('c')::uuid")
            .replace(":number", "0")
            .replace(":first", "1")
            .replace(":most", "10");
    List<String> plan = SERVER.read("explain " + explained);
    assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
    return String.join("\n", plan);
  }
}
