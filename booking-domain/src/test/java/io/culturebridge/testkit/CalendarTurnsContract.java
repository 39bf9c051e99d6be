package io.culturebridge.testkit;

import static io.culturebridge.testkit.CalendarFixtures.anAccount;
import static io.culturebridge.testkit.CalendarFixtures.outlookOf;
import static io.culturebridge.testkit.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.calendar.CalendarTurns;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every adapter of {@code CalendarTurns} keeps to. */
public interface CalendarTurnsContract {

  Instant END = NOW.plusSeconds(60);

  CalendarStorage calendars();

  @Test
  default void it_is_ones_turn_until_it_is_given_back() {
    var account = anAccount();

    assertThat(turns().take(account, NOW, END)).isTrue();
    assertThat(turns().take(account, NOW, END)).isFalse();
    turns().giveBack(account, END);
    assertThat(turns().take(account, NOW, END)).isTrue();
  }

  @Test
  default void a_turn_that_is_never_given_back_ends_with_its_time() {
    var account = anAccount();
    turns().take(account, NOW, END);

    assertThat(turns().take(account, END.minusSeconds(1), END.plusSeconds(60))).isFalse();
    assertThat(turns().take(account, END, END.plusSeconds(60))).isTrue();
  }

  @Test
  default void nobody_ends_the_turn_of_the_next() {
    var account = anAccount();
    turns().take(account, NOW, END);
    turns().take(account, END, END.plusSeconds(60));

    turns().giveBack(account, END);

    assertThat(turns().take(account, END, END.plusSeconds(60))).isFalse();
  }

  @Test
  default void every_account_has_turns_of_its_own() {
    var account = anAccount();

    assertThat(turns().take(account, NOW, END)).isTrue();
    assertThat(turns().take(outlookOf(account.owner()), NOW, END)).isTrue();
    assertThat(turns().take(anAccount(), NOW, END)).isTrue();
  }

  @Test
  default void of_many_at_once_it_is_one() {
    var account = anAccount();
    Callable<Boolean> side = () -> turns().take(account, NOW, END);

    var race = Race.of(Stream.generate(() -> side).limit(16).toList());

    assertThat(race.results()).containsOnlyOnce(true);
  }

  private CalendarTurns turns() {
    return calendars().turns();
  }
}
