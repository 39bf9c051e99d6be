package io.culturebridge.testkit;

import static io.culturebridge.testkit.CalendarFixtures.anAccount;
import static io.culturebridge.testkit.CalendarFixtures.outlookOf;
import static io.culturebridge.testkit.CalendarFixtures.tokens;
import static io.culturebridge.testkit.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarLink;
import io.culturebridge.domain.calendar.CalendarLinkRepository;
import io.culturebridge.domain.calendar.LinkStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every adapter of {@code CalendarLinkRepository} keeps to while a provider is being asked.
 */
public interface LinksInFlightContract {

  Instant ASKED_AGAIN = NOW.plusSeconds(5).truncatedTo(ChronoUnit.MILLIS);
  Instant BACK = NOW.plusSeconds(9).truncatedTo(ChronoUnit.MILLIS);
  Instant MUCH_LATER = NOW.plusSeconds(900).truncatedTo(ChronoUnit.MILLIS);

  Storage storage();

  @Test
  default void one_is_the_first_to_make_an_event() {
    var link = requested(connected(anAccount()));

    assertThat(links().beginMaking(link)).isTrue();

    assertThat(links().beginMaking(link)).isFalse();
    assertThat(current(link)).isEqualTo(link);
    assertThat(links().beginMaking(requested(link.account()))).isTrue();
  }

  @Test
  default void of_many_at_once_one_is_the_first_to_make_an_event() {
    var link = requested(connected(anAccount()));
    Callable<Boolean> side = () -> links().beginMaking(link);

    var race = Race.of(Stream.generate(() -> side).limit(16).toList());

    assertThat(race.results()).containsOnlyOnce(true);
  }

  @Test
  default void nothing_ever_makes_anybody_the_first_again() {
    var link = requested(connected(anAccount()));
    links().beginMaking(link);

    links().save(link.failed("never"), NOW);
    var again = links().request(link.booking(), link.account(), ZoneOffset.UTC, ASKED_AGAIN);
    assertThat(links().beginMaking(again)).isFalse();
    links().save(again.regenerated().retrying("deleted", BACK), NOW);
    assertThat(links().beginMaking(current(link))).isFalse();
    links().save(current(link).removed(3), NOW);
    assertThat(links().beginMaking(current(link))).isFalse();
  }

  @Test
  default void an_event_of_another_generation_is_not_begun_with() {
    var link = requested(connected(anAccount()));

    assertThat(links().beginMaking(link.regenerated())).isFalse();
    assertThat(links().beginMaking(link)).isTrue();
  }

  @Test
  default void a_link_being_made_in_one_calendar_is_not_led_to_another() {
    var google = connected(anAccount());
    var link = requested(google);
    links().beginMaking(link);

    var asked = links().request(link.booking(), outlook(google), ZoneOffset.UTC, ASKED_AGAIN);

    assertThat(asked).isEqualTo(link);
  }

  @Test
  default void an_event_asked_for_while_it_is_made_is_looked_at_again() {
    var link = requested(connected(anAccount()));
    askAgain(link);

    links().save(link.published("event", 4), BACK);

    var now = current(link);
    assertThat(now.eventId()).isEqualTo("event");
    assertThat(now.sequence()).isEqualTo(-1);
    assertThat(now.status()).isEqualTo(LinkStatus.PENDING);
    assertThat(now.nextTry()).isEqualTo(ASKED_AGAIN);
  }

  @Test
  default void what_comes_late_is_put_right_now_and_not_long_ago() {
    var link = requested(connected(anAccount()));
    links().save(askAgain(link).published("event", 5), NOW);

    links().save(link.published("event", 4), BACK);

    assertThat(current(link).nextTry()).isEqualTo(BACK);
    assertThat(current(link).lastError()).isNull();
    assertThat(links().nextTry(link.account())).contains(BACK);
  }

  @Test
  default void what_failed_for_good_is_tried_again_when_something_comes_late() {
    var link = requested(connected(anAccount()));
    links().save(askAgain(link).failed("never"), NOW);

    links().save(link.published("event", 4), BACK);

    assertThat(current(link).nextTry()).isEqualTo(BACK);
    assertThat(current(link).status()).isEqualTo(LinkStatus.PENDING);
    assertThat(current(link).lastError()).isNull();
  }

  @Test
  default void what_waits_to_be_tried_again_goes_on_waiting() {
    var link = requested(connected(anAccount()));
    var waiting = askAgain(link).retrying("quota", MUCH_LATER);
    links().save(waiting, NOW);

    links().save(link.retrying("no answer", BACK), BACK);

    assertThat(current(link)).isEqualTo(waiting);
  }

  @Test
  default void a_late_failure_loses_no_event() {
    var link = requested(connected(anAccount()));
    links().save(askAgain(link).published("event", 5), NOW);

    links().save(link.retrying("no answer", MUCH_LATER), BACK);

    assertThat(current(link).eventId()).isEqualTo("event");
  }

  @Test
  default void a_late_outcome_of_an_older_generation_loses_no_newer_event() {
    var link = requested(connected(anAccount()));
    links().save(askAgain(link).regenerated().published("newer", 5), NOW);

    links().save(link.published("older", 4), BACK);

    assertThat(current(link).generation()).isEqualTo(1);
    assertThat(current(link).eventId()).isEqualTo("newer");
  }

  @Test
  default void a_late_outcome_of_a_newer_generation_is_kept() {
    var link = requested(connected(anAccount()));
    links().save(askAgain(link).published("older", 5), NOW);

    links().save(link.regenerated().published("newer", 4), BACK);

    assertThat(current(link).generation()).isEqualTo(1);
    assertThat(current(link).eventId()).isEqualTo("newer");
    assertThat(current(link).status()).isEqualTo(LinkStatus.PENDING);
  }

  private CalendarLinkRepository links() {
    return storage().links();
  }

  private CalendarLink askAgain(CalendarLink link) {
    return links().request(link.booking(), link.account(), ZoneOffset.UTC, ASKED_AGAIN);
  }

  private CalendarLink current(CalendarLink link) {
    return links().find(link.booking(), link.account()).orElseThrow();
  }

  private CalendarAccount outlook(CalendarAccount google) {
    return connected(outlookOf(google.owner()));
  }

  private CalendarAccount connected(CalendarAccount account) {
    storage().connections().connect(account, "jane@example.com", tokens("one"), NOW);
    return account;
  }

  private CalendarLink requested(CalendarAccount account) {
    return links().request(BookingId.next(NOW), account, ZoneOffset.UTC, NOW);
  }
}
