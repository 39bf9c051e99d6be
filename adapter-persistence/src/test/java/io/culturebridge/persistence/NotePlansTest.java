package io.culturebridge.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** That no statement reads more than the notes on one booking, however many there are. */
final class NotePlansTest {

  private static final TestDatabase SERVER = TestDatabase.migrated();

  private static final Map<String, String> VALUES =
      Map.of(
          ":booking_id", "md5('b7')::uuid",
          ":id", "md5('n7')::uuid",
          ":reader", "md5('p7')::uuid",
          ":text", "'Other'",
          ":visibility", "'shared'",
          ":sequence", "1",
          ":updated_at", "now()");

  @BeforeAll
  static void fill() {
    SERVER.execute(
        """
        insert into booking_note (booking_id, id, coach_id, author_id, author_role, text,
                                  visibility, sequence, created_at, updated_at)
        select md5('b' || i % 2000)::uuid, md5('n' || i)::uuid, md5('c' || i % 200)::uuid,
               md5('p' || i % 500)::uuid, 'client', 'Bring the contract',
               case when i % 3 = 0 then 'private' else 'shared' end, 0, now(), now()
        from generate_series(1, 100000) i
        """);
    SERVER.execute("vacuum analyze booking_note");
  }

  @Test
  void a_listing_is_read_in_its_order_from_the_key() {
    assertReadsByKey(JdbiNoteRepository.READABLE);
    assertThat(plan(JdbiNoteRepository.READABLE)).contains("Index Cond: (booking_id =");
  }

  @Test
  void one_note_is_found_by_its_key() {
    assertReadsByKey(JdbiNoteRepository.FIND);
    assertReadsByKey(JdbiNoteRepository.REPLACE);
    assertReadsByKey(JdbiNoteRepository.DELETE);
  }

  /** As the function does that writing asks. */
  @Test
  void notes_are_counted_by_the_key() {
    assertReadsByKey("select count(*) from booking_note where booking_id = :booking_id");
  }

  private static void assertReadsByKey(String statement) {
    assertThat(plan(statement)).contains("booking_note_pkey").doesNotContain("Seq Scan");
  }

  private static String plan(String statement) {
    for (var value : VALUES.entrySet()) {
      statement = statement.replaceAll(value.getKey() + "\\b", value.getValue());
    }
    return String.join("\n", SERVER.read("explain " + statement));
  }
}
