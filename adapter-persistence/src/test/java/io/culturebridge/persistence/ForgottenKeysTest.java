package io.culturebridge.persistence;

import static io.culturebridge.testkit.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** However many answers there are to forget, no statement takes so long that it is given up. */
final class ForgottenKeysTest {

  private static final String KEPT = "select count(*) from idempotency_key";

  @RegisterExtension static final OpenDatabase OPEN = OpenDatabase.create();

  @BeforeEach
  void keepMany() {
    OPEN.server()
        .execute(
            """
            insert into idempotency_key (user_id, key, fingerprint, answer, kept_at)
            select gen_random_uuid(), 'key', 'f', 'answer', timestamptz '2020-01-01 00:00Z'
            from generate_series(1, 25000)
            """);
  }

  @Test
  void they_are_forgotten_some_at_a_time() {
    OPEN.server()
        .execute(
            """
            create function refuse_many() returns trigger language plpgsql as $$
            begin
              if (select count(*) from gone) > 10000 then
                raise exception 'too many at a time';
              end if;
              return null;
            end $$;
            create trigger few_at_a_time after delete on idempotency_key
              referencing old table as gone for each statement execute function refuse_many();
            """);

    assertThat(OPEN.database().idempotencyKeys().forget(NOW)).isEqualTo(25_000);

    assertThat(OPEN.server().read(KEPT)).containsExactly("0");
  }
}
