package io.culturebridge.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.calendar.CalendarFeeds;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every adapter of {@code CalendarFeeds} keeps to. */
public interface CalendarFeedsContract {

  CalendarStorage calendars();

  @Test
  default void a_secret_opens_the_feed_of_its_owner() {
    var jane = Fixtures.aCoach().user();
    var john = Fixtures.aClient().user();
    var janes = aSecret();
    var johns = aSecret();

    feeds().open(jane, janes);
    feeds().open(john, johns);

    assertThat(feeds().owner(janes)).contains(jane);
    assertThat(feeds().owner(johns)).contains(john);
  }

  @Test
  default void a_secret_that_was_never_given_opens_nothing() {
    assertThat(feeds().owner(aSecret())).isEmpty();
    assertThat(feeds().owner("")).isEmpty();
  }

  @Test
  default void a_new_secret_makes_the_one_before_worthless() {
    var jane = Fixtures.aCoach().user();
    var before = aSecret();
    var after = aSecret();
    feeds().open(jane, before);

    feeds().open(jane, after);

    assertThat(feeds().owner(before)).isEmpty();
    assertThat(feeds().owner(after)).contains(jane);
  }

  @Test
  default void a_closed_feed_is_opened_by_nothing_until_it_has_a_new_secret() {
    var jane = Fixtures.aCoach().user();
    var before = aSecret();
    feeds().close(jane);
    feeds().open(jane, before);

    feeds().close(jane);

    assertThat(feeds().owner(before)).isEmpty();
    var after = aSecret();
    feeds().open(jane, after);
    assertThat(feeds().owner(after)).contains(jane);
  }

  @Test
  default void opening_with_the_same_secret_again_changes_nothing() {
    var jane = Fixtures.aCoach().user();
    var secret = aSecret();

    feeds().open(jane, secret);
    feeds().open(jane, secret);

    assertThat(feeds().owner(secret)).contains(jane);
  }

  private static String aSecret() {
    return UUID.randomUUID().toString();
  }

  private CalendarFeeds feeds() {
    return calendars().feeds();
  }
}
