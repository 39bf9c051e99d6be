package io.culturebridge.application.calendar;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.booking.BookingRepository;
import io.culturebridge.domain.calendar.CalendarFeeds;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.PeopleDirectory;
import io.culturebridge.domain.people.Person;
import java.time.Duration;
import java.time.InstantSource;

/** People have their sessions read by any calendar program, by an address nobody can guess. */
public final class ShareCalendar {

  private static final Duration BACK = Duration.ofDays(90);
  private static final int MOST_SESSIONS = 2_000;

  private final CalendarFeeds feeds;
  private final PeopleDirectory people;
  private final BookingRepository bookings;
  private final InstantSource clock;

  public ShareCalendar(
      CalendarFeeds feeds,
      PeopleDirectory people,
      BookingRepository bookings,
      InstantSource clock) {
    this.feeds = feeds;
    this.people = people;
    this.bookings = bookings;
    this.clock = clock;
  }

  /** A new secret that opens the actor's feed; the one before no longer does. */
  public String open(Actor actor) {
    var secret = Unguessable.text();
    feeds.open(actor.id(), secret);
    return secret;
  }

  /** No secret opens the actor's feed any more. */
  public void close(Actor actor) {
    feeds.close(actor.id());
  }

  /**
   * The sessions of whoever the secret belongs to: those of the last 90 days and all to come, the
   * first 2,000 of them, cancelled ones included so that they vanish from calendars.
   *
   * @throws RejectedException with {@link Rejection.NoSuchFeed} when it opens none, or its owner
   *     may no longer use the service
   */
  public Feed read(String secret) {
    var owner =
        feeds
            .owner(secret)
            .flatMap(people::find)
            .filter(Person::active)
            .orElseThrow(() -> new RejectedException(new Rejection.NoSuchFeed()));
    var from = clock.instant().minus(BACK);
    return new Feed(owner, bookings.sessionsOf(owner.id(), from, MOST_SESSIONS));
  }
}
