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
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every adapter of {@code CalendarLinkRepository} keeps to. */
public interface CalendarLinkRepositoryContract {

  ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  ZoneId LIMA = ZoneId.of("America/Lima");
  Instant SOON = NOW.plusSeconds(30).truncatedTo(ChronoUnit.MILLIS);
  Instant LATER = NOW.plusSeconds(60).truncatedTo(ChronoUnit.MILLIS);
  int MANY = 100;

  Storage storage();

  @Test
  default void a_requested_link_is_new_and_due() {
    var booking = BookingId.next(NOW);
    var google = connected(anAccount());

    var link = links().request(booking, google, TOKYO, NOW);

    assertThat(link).isEqualTo(link(booking, google, TOKYO, 0, 1));
    assertThat(links().find(booking, google)).contains(link);
    assertThat(links().of(booking)).containsExactly(link);
    assertThat(links().due(google, NOW, MANY)).containsExactly(link);
  }

  @Test
  default void a_link_that_is_requested_again_starts_over_and_keeps_its_events_id() {
    var booking = BookingId.next(NOW);
    var google = connected(anAccount());
    var link = links().request(booking, google, TOKYO, NOW).published("event", 3);
    links().save(link.retrying("quota", LATER), NOW);

    var again = links().request(booking, google, LIMA, SOON);

    assertThat(again)
        .isEqualTo(
            new CalendarLink(
                booking, google, LIMA, 0, "event", -1, LinkStatus.PENDING, 0, null, SOON, 2));
    assertThat(links().find(booking, google)).contains(again);
  }

  @Test
  default void a_link_nobody_has_begun_with_is_led_to_another_calendar() {
    var booking = BookingId.next(NOW);
    var google = connected(anAccount());
    var outlook = connected(outlookOf(google.owner()));
    links().request(booking, google, TOKYO, NOW);

    var led = links().request(booking, outlook, LIMA, SOON);

    assertThat(led)
        .isEqualTo(
            new CalendarLink(
                booking, outlook, LIMA, 0, null, -1, LinkStatus.PENDING, 0, null, SOON, 2));
    assertThat(links().of(booking)).containsExactly(led);
    assertThat(links().find(booking, google)).isEmpty();
  }

  @Test
  default void a_published_link_stays_where_it_is() {
    var booking = BookingId.next(NOW);
    var google = connected(anAccount());
    var outlook = connected(outlookOf(google.owner()));
    var requested = links().request(booking, google, TOKYO, NOW);
    assertThat(links().beginMaking(requested)).isTrue();
    var published = requested.published("event", 0);
    links().save(published, NOW);

    assertThat(links().request(booking, outlook, LIMA, SOON)).isEqualTo(published);
    assertThat(links().of(booking)).containsExactly(published);
  }

  @Test
  default void a_link_whose_calendar_is_gone_begins_anew_in_another() {
    var booking = BookingId.next(NOW);
    var google = connected(anAccount());
    var outlook = connected(outlookOf(google.owner()));
    var requested = links().request(booking, google, TOKYO, NOW);
    assertThat(links().beginMaking(requested)).isTrue();
    links().save(requested.published("event", 0), NOW);
    storage().connections().disconnect(google);

    var led = links().request(booking, outlook, LIMA, SOON);

    assertThat(led)
        .isEqualTo(
            new CalendarLink(
                booking, outlook, LIMA, 1, null, -1, LinkStatus.PENDING, 0, null, SOON, 2));
    assertThat(links().of(booking)).containsExactly(led);
  }

  @Test
  default void links_are_due_when_their_time_has_come_the_longest_waiting_first() {
    var google = connected(anAccount());
    var second = saved(requested(google).retrying("busy", SOON));
    var first = requested(google);
    var third = saved(requested(google).retrying("busy", LATER));
    saved(requested(google).failed("never"));
    saved(requested(google).removed(2));
    requested(connected(outlookOf(google.owner())));

    assertThat(links().due(google, NOW.minusSeconds(1), MANY)).isEmpty();
    assertThat(links().due(google, LATER.minusMillis(1), MANY)).containsExactly(first, second);
    assertThat(links().due(google, LATER, MANY)).containsExactly(first, second, third);
    assertThat(links().due(google, LATER, 2)).containsExactly(first, second);
  }

  @Test
  default void the_next_try_is_that_of_the_first_link_with_something_to_do() {
    var google = connected(anAccount());
    assertThat(links().nextTry(google)).isEmpty();

    saved(requested(google).retrying("busy", LATER));
    saved(requested(google).retrying("busy", SOON));
    saved(requested(google).published("event", 0));

    assertThat(links().nextTry(google)).contains(SOON);
  }

  @Test
  default void accounts_wait_that_are_usable_and_have_something_to_do() {
    var waiting = connected(anAccount());
    requested(waiting);
    requested(waiting);
    var later = connected(anAccount());
    saved(requested(later).retrying("busy", LATER));
    var unusable = connected(anAccount());
    requested(unusable);
    var connection = storage().connections().find(unusable).orElseThrow();
    storage().connections().needsReconnect(connection, "revoked");
    var gone = connected(anAccount());
    requested(gone);
    storage().connections().disconnect(gone);
    saved(requested(connected(anAccount())).published("event", 0));

    assertThat(links().waiting(SOON)).isEqualTo(Set.of(waiting));
    assertThat(links().waiting(LATER)).isEqualTo(Set.of(waiting, later));
  }

  @Test
  default void what_was_asked_for_meanwhile_is_still_to_be_done() {
    var google = connected(anAccount());
    var link = requested(google);
    links().request(link.booking(), google, TOKYO, SOON);

    links().save(link.published("event", 4), NOW);

    assertThat(links().of(link.booking()))
        .containsExactly(
            new CalendarLink(
                link.booking(),
                google,
                TOKYO,
                0,
                "event",
                -1,
                LinkStatus.PENDING,
                0,
                null,
                SOON,
                2));
  }

  @Test
  default void an_outcome_that_comes_after_a_later_one_has_to_be_put_right() {
    var google = connected(anAccount());
    var slow = requested(google);
    saved(links().request(slow.booking(), google, TOKYO, SOON).published("event", 5));

    links().save(slow.published("event", 4), LATER);

    var link = links().due(google, LATER, MANY).getFirst();
    assertThat(link.sequence()).isEqualTo(4);
    assertThat(link.status()).isEqualTo(LinkStatus.PENDING);
    assertThat(link.nextTry()).isEqualTo(LATER);
  }

  @Test
  default void an_outcome_brings_no_link_back() {
    var google = connected(anAccount());
    var link = requested(google);
    var elsewhere = links().request(link.booking(), outlookOf(google.owner()), TOKYO, NOW);

    links().save(link.published("event", 0), NOW);
    var unknown = link(BookingId.next(NOW), google, TOKYO, 0, 1);
    links().save(unknown, NOW);

    assertThat(links().of(link.booking())).containsExactly(elsewhere);
    assertThat(links().of(unknown.booking())).isEmpty();
  }

  @Test
  default void every_part_of_a_link_is_kept() {
    var link = requested(connected(anAccount()));

    assertThat(saved(link.published("event", 7).retrying("quota", LATER))).isNotEqualTo(link);
    assertThat(saved(link.regenerated().failed("no such calendar"))).isNotEqualTo(link);
    storage().connections().disconnect(link.account());
    assertThat(links().find(link.booking(), link.account())).isPresent();
  }

  private CalendarLinkRepository links() {
    return storage().links();
  }

  private CalendarAccount connected(CalendarAccount account) {
    storage().connections().connect(account, "jane@example.com", tokens("one"), NOW);
    return account;
  }

  private CalendarLink requested(CalendarAccount account) {
    return links().request(BookingId.next(NOW), account, TOKYO, NOW);
  }

  private CalendarLink saved(CalendarLink link) {
    links().save(link, NOW);
    assertThat(links().find(link.booking(), link.account())).contains(link);
    return link;
  }

  private static CalendarLink link(
      BookingId booking, CalendarAccount account, ZoneId zone, int generation, long request) {
    return new CalendarLink(
        booking, account, zone, generation, null, -1, LinkStatus.PENDING, 0, null, NOW, request);
  }
}
