package io.culturebridge.persistence;

import static io.culturebridge.persistence.EncryptionKeysTest.ONE;
import static io.culturebridge.persistence.EncryptionKeysTest.TWO;
import static io.culturebridge.testkit.CalendarFixtures.anAccount;
import static io.culturebridge.testkit.CalendarFixtures.tokens;
import static io.culturebridge.testkit.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.culturebridge.domain.UnavailableException;
import io.culturebridge.domain.calendar.CalendarConnection;
import io.culturebridge.domain.calendar.PendingAuthorization;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KeyRotationTest {

  private static final String BOTH = "two:" + TWO + ",one:" + ONE;
  private static final int MORE_THAN_A_BATCH = 120;

  private final TestDatabase server = TestDatabase.create();
  private final Database before = Database.open(server.settings());
  private final Database after = with(BOTH);

  @BeforeEach
  void migrate() {
    before.migrate();
  }

  @AfterEach
  void close() {
    before.close();
    after.close();
  }

  @Test
  void old_rows_stay_readable_and_new_ones_are_under_the_new_key() {
    var old = connected(before);
    var fresh = connected(after);

    assertThat(found(after, old)).isEqualTo(old);
    assertThat(keyOf(old)).isEqualTo("one");
    assertThat(keyOf(fresh)).isEqualTo("two");
    assertThat(after.calendarConnections().refreshed(old, tokens("new"))).isTrue();
    assertThat(keyOf(old)).isEqualTo("two");
  }

  @Test
  void every_old_row_is_brought_under_the_new_key_and_the_old_one_can_go() {
    var old = Stream.generate(() -> connected(before)).limit(MORE_THAN_A_BATCH).toList();
    var fresh = connected(after);

    assertThat(after.reencrypt()).isEqualTo(MORE_THAN_A_BATCH);
    assertThat(after.reencrypt()).isZero();

    try (var without = with("two:" + TWO)) {
      without.checkEncryptionKeys();
      assertThat(old).allSatisfy(each -> assertThat(found(without, each)).isEqualTo(each));
      assertThat(found(without, fresh)).isEqualTo(fresh);
    }
  }

  @Test
  void tokens_refreshed_meanwhile_are_not_overwritten() {
    var connection = connected(before);
    var reencryption = after.reencryption();
    var read = reencryption.underOthers();
    before.calendarConnections().refreshed(connection, tokens("rotated"));

    assertThat(read).containsExactly(connection);
    assertThat(reencryption.rewrite(read.getFirst())).isFalse();

    assertThat(found(after, connection).tokens()).isEqualTo(tokens("rotated"));
  }

  @Test
  void who_is_refreshing_meanwhile_can_still_store_the_tokens() {
    var connection = connected(before);
    before.calendarConnections().claimRefresh(connection, NOW, NOW.plusSeconds(30));

    after.reencrypt();

    assertThat(after.calendarConnections().claimRefresh(connection, NOW, NOW)).isFalse();
    assertThat(after.calendarConnections().refreshed(connection, tokens("rotated"))).isTrue();
    assertThat(found(after, connection).tokens()).isEqualTo(tokens("rotated"));
  }

  @Test
  void the_keys_in_use_open_everything() {
    assertThatCode(after::checkEncryptionKeys).doesNotThrowAnyException();
    connected(before);
    connected(after);

    assertThatCode(after::checkEncryptionKeys).doesNotThrowAnyException();
  }

  @Test
  void what_is_connected_is_listed_whatever_the_keys_open() {
    var connection = connected(before);

    try (var wrong = with("two:" + TWO)) {
      assertThat(wrong.calendarConnections().of(connection.account().owner()))
          .containsExactly(connection.listed());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"two:" + TWO, "two:" + TWO + ",one:" + TWO})
  void a_missing_or_wrong_key_is_found_out(String keys) {
    connected(before);
    connected(before);
    connected(after);

    try (var wrong = with(keys)) {
      assertThatThrownBy(wrong::checkEncryptionKeys)
          .isInstanceOf(WrongEncryptionKeyException.class)
          .hasMessage(
              "BOOKING_ENCRYPTION_KEYS does not open every connected calendar;"
                  + " closed stay 2 under the key \"one\"");
      assertThatThrownBy(wrong::reencrypt).isInstanceOf(WrongEncryptionKeyException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"two:" + TWO, "two:" + TWO + ",one:" + TWO})
  void what_cannot_be_opened_is_unavailable_and_stays(String keys) {
    var connection = connected(before);
    var pending =
        new PendingAuthorization(
            anAccount(), "https://example.com", "verifier", NOW.plusSeconds(600));
    before.pendingAuthorizations().keep("state", pending, NOW);

    try (var wrong = with(keys)) {
      assertUnavailable(() -> found(wrong, connection));
      assertUnavailable(() -> wrong.calendarConnections().begin(connection.account()));
      assertUnavailable(() -> wrong.calendarConnections().disconnect(connection.account()));
      assertUnavailable(() -> taken(wrong, pending));
    }

    assertThat(found(before, connection).tokens()).isEqualTo(connection.tokens());
    assertThat(taken(before, pending)).contains(pending);
  }

  private static void assertUnavailable(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("\"one\"");
  }

  private static Optional<PendingAuthorization> taken(
      Database database, PendingAuthorization pending) {
    return database
        .pendingAuthorizations()
        .take("state", pending.account(), pending.redirectUri(), NOW);
  }

  @Test
  void without_keys_nothing_can_be_connected_and_nothing_else_is_hindered() {
    try (var none = Database.open(server.settings().with(EncryptionKeys.none()))) {
      none.checkEncryptionKeys();

      assertThat(none.reencrypt()).isZero();
      assertThat(none.calendarConnections().find(anAccount())).isEmpty();
      assertThatThrownBy(() -> connected(none)).isInstanceOf(IllegalStateException.class);
    }
  }

  private Database with(String keys) {
    return Database.open(server.settings().with(EncryptionKeys.parse(keys)));
  }

  private static CalendarConnection connected(Database database) {
    return database.calendarConnections().connect(anAccount(), "x", tokens("one"), NOW);
  }

  private static CalendarConnection found(Database database, CalendarConnection connection) {
    return database.calendarConnections().find(connection.account()).orElseThrow();
  }

  private String keyOf(CalendarConnection connection) {
    var owner = connection.account().owner().value();
    return server
        .read("select key_id from calendar_connection where person_id = '%s'".formatted(owner))
        .getFirst();
  }
}
