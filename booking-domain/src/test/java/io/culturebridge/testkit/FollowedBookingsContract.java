package io.culturebridge.testkit;

import static io.culturebridge.domain.booking.BookingStatus.CANCELLED;
import static io.culturebridge.domain.booking.BookingStatus.CONFIRMED;
import static io.culturebridge.testkit.CalendarFixtures.GOOGLE;
import static io.culturebridge.testkit.CalendarFixtures.OUTLOOK;
import static io.culturebridge.testkit.CalendarFixtures.tokens;
import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.availability.Claim;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingRules;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.booking.Placement;
import io.culturebridge.domain.calendar.CalendarAccount;
import io.culturebridge.domain.calendar.CalendarLink;
import io.culturebridge.domain.calendar.CalendarLinkRepository.Followed;
import io.culturebridge.domain.calendar.LinkStatus;
import io.culturebridge.domain.calendar.ProviderId;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.UserId;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How {@code CalendarLinkRepository} takes in what happens to bookings. */
public interface FollowedBookingsContract {

  TimeSlot NOON = hourFrom("2025-11-15T12:00:00Z");
  TimeSlot EVENING = hourFrom("2025-11-15T19:00:00Z");
  Instant LATER = NOW.plusSeconds(60);
  int MANY = 100;

  Storage storage();

  @Test
  default void without_changes_there_is_nothing_to_follow() {
    assertThat(storage().links().follow(MANY, NOW)).isEqualTo(new Followed(Set.of(), false));
  }

  @Test
  default void sessions_to_come_are_caught_up_with_and_those_that_are_over_are_not() {
    var booking = confirmed();
    var account = new CalendarAccount(booking.coach().user(), GOOGLE);
    assertThat(follow()).isEmpty();

    connect(account, NOON.end());
    assertThat(storage().links().follow(MANY, NOON.end()).accounts()).isEmpty();

    var justBefore = NOON.end().minusSeconds(1);
    connect(account, justBefore);
    assertThat(storage().links().follow(MANY, justBefore).accounts()).containsExactly(account);
  }

  @Test
  default void a_confirmed_booking_gets_a_link_in_each_connected_participants_calendar() {
    var booking = confirmed();
    var client = connected(booking.client().user(), GOOGLE, NOW);
    var coach = connected(booking.coach().user(), OUTLOOK, NOW);

    assertThat(follow()).containsExactlyInAnyOrder(client, coach);

    assertThat(storage().links().of(booking.id()))
        .containsExactlyInAnyOrder(newLink(booking, client), newLink(booking, coach));
    assertThat(follow()).isEmpty();
  }

  @Test
  default void a_link_goes_into_the_usable_calendar_that_was_connected_first() {
    var booking = confirmed();
    var person = booking.coach().user();
    connected(person, GOOGLE, NOW.plusSeconds(2));
    var outlook = connected(person, OUTLOOK, NOW.plusSeconds(1));
    var caldav = connected(person, new ProviderId("caldav"), NOW);
    var unusable = storage().connections().find(caldav).orElseThrow();
    storage().connections().needsReconnect(unusable, "revoked");

    assertThat(follow()).containsExactly(outlook);

    assertThat(storage().links().of(booking.id())).containsExactly(newLink(booking, outlook));
  }

  @Test
  default void a_pending_booking_gets_no_link_and_one_that_is_confirmed_later_does() {
    var booking = added();
    var coach = connected(booking.coach().user(), GOOGLE, NOW);

    assertThat(follow()).isEmpty();
    assertThat(storage().links().of(booking.id())).isEmpty();

    become(booking, CONFIRMED);
    assertThat(follow()).containsExactly(coach);
  }

  @Test
  default void every_change_of_a_linked_booking_is_to_be_done_and_each_only_once() {
    var booking = confirmed();
    var coach = connected(booking.coach().user(), GOOGLE, NOW);
    follow();
    published(booking, coach);
    var moved = move(booking);

    assertThat(follow()).containsExactly(coach);
    assertThat(link(booking, coach)).isEqualTo(asked(booking, coach, 2));

    published(booking, coach);
    become(moved, CANCELLED);
    assertThat(follow()).containsExactly(coach);
    assertThat(link(booking, coach)).isEqualTo(asked(booking, coach, 3));
    assertThat(follow()).isEmpty();
  }

  @Test
  default void a_failed_link_starts_over_when_its_booking_changes() {
    var booking = confirmed();
    var coach = connected(booking.coach().user(), GOOGLE, NOW);
    follow();
    storage().links().save(link(booking, coach).failed("no such calendar"), NOW);
    move(booking);

    assertThat(follow()).containsExactly(coach);

    var link = link(booking, coach);
    assertThat(link.status()).isEqualTo(LinkStatus.PENDING);
    assertThat(link.attempts()).isZero();
    assertThat(link.lastError()).isNull();
  }

  @Test
  default void the_link_of_a_calendar_that_cannot_be_used_is_asked_without_saying_so() {
    var booking = confirmed();
    var coach = connected(booking.coach().user(), GOOGLE, NOW);
    follow();
    published(booking, coach);
    storage().connections().disconnect(coach);
    connected(booking.coach().user(), OUTLOOK, NOW);
    move(booking);

    assertThat(follow()).isEmpty();

    assertThat(storage().links().of(booking.id())).containsExactly(asked(booking, coach, 2));
  }

  @Test
  default void no_more_than_asked_for_is_taken_at_once() {
    var first = confirmed();
    var second = confirmed();
    var accounts =
        Set.of(
            connected(first.coach().user(), GOOGLE, NOW),
            connected(second.coach().user(), GOOGLE, NOW));
    var told = new HashSet<CalendarAccount>();

    Followed followed;
    do {
      followed = storage().links().follow(1, LATER);
      assertThat(followed.accounts()).hasSizeLessThanOrEqualTo(1);
      told.addAll(followed.accounts());
    } while (followed.more());

    assertThat(told).isEqualTo(accounts);
    assertThat(storage().links().follow(1, LATER)).isEqualTo(new Followed(Set.of(), false));
  }

  @Test
  default void whoever_follows_at_once_misses_nothing() {
    var told = ConcurrentHashMap.<CalendarAccount>newKeySet();
    var accounts = new HashSet<CalendarAccount>();
    for (int i = 0; i < 20; i++) {
      accounts.add(connected(confirmed().coach().user(), GOOGLE, NOW));
    }

    Race.of(Collections.nCopies(4, () -> followAll(3, told)));

    told.addAll(follow());
    assertThat(told).isEqualTo(accounts);
    for (var account : accounts) {
      assertThat(storage().links().due(account, LATER, MANY)).hasSize(1);
    }
  }

  private boolean followAll(int most, Set<CalendarAccount> told) {
    boolean more = true;
    while (more) {
      var followed = storage().links().follow(most, LATER);
      told.addAll(followed.accounts());
      more = followed.more();
    }
    return true;
  }

  private Set<CalendarAccount> follow() {
    var followed = storage().links().follow(MANY, LATER);
    assertThat(followed.more()).isFalse();
    return followed.accounts();
  }

  private CalendarAccount connected(UserId person, ProviderId provider, Instant since) {
    var account = new CalendarAccount(person, provider);
    connect(account, since);
    return account;
  }

  private void connect(CalendarAccount account, Instant since) {
    storage().connections().connect(account, "jane@example.com", tokens("one"), since);
  }

  private Booking added() {
    var booking = aBooking(storage().knownClient(), storage().knownCoach(), NOON);
    return storage().added(booking);
  }

  private Booking confirmed() {
    return become(added(), CONFIRMED);
  }

  private Booking become(Booking booking, BookingStatus status) {
    return change(booking, b -> b.become(status, NOW), null);
  }

  private Booking move(Booking booking) {
    return change(
        booking,
        b -> b.change(EVENING, b.notes(), BookingRules.standard(), NOW),
        new Claim(EVENING, null, null, true));
  }

  private Booking change(
      Booking booking, UnaryOperator<Booking> transition, @Nullable Claim claim) {
    return storage()
        .bookings()
        .change(
            booking.id(),
            actor(booking.coach()),
            b -> new Placement(transition.apply(b), claim),
            Receipt.none());
  }

  private void published(Booking booking, CalendarAccount account) {
    storage().links().save(link(booking, account).published("event", 1), NOW);
  }

  private CalendarLink link(Booking booking, CalendarAccount account) {
    return storage().links().find(booking.id(), account).orElseThrow();
  }

  private static CalendarLink newLink(Booking booking, CalendarAccount account) {
    return new CalendarLink(
        booking.id(),
        account,
        ZoneId.of("Europe/Madrid"),
        0,
        null,
        -1,
        LinkStatus.PENDING,
        0,
        null,
        LATER,
        1);
  }

  /** As a published link is when something is to be done again. */
  private static CalendarLink asked(Booking booking, CalendarAccount account, long request) {
    return new CalendarLink(
        booking.id(),
        account,
        ZoneId.of("Europe/Madrid"),
        0,
        "event",
        1,
        LinkStatus.PENDING,
        0,
        null,
        LATER,
        request);
  }
}
