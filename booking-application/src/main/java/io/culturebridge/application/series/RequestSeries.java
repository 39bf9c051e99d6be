package io.culturebridge.application.series;

import io.culturebridge.domain.RejectedException;
import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.Rejection.Deed;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingRules;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.domain.people.ClientId;
import io.culturebridge.domain.series.NewSeries;
import io.culturebridge.domain.series.Occurrence;
import io.culturebridge.domain.series.Proposal;
import io.culturebridge.domain.series.Series;
import io.culturebridge.domain.series.SeriesId;
import io.culturebridge.domain.series.SeriesRepository;
import io.culturebridge.domain.series.SeriesRequest;
import io.culturebridge.domain.series.SeriesSession;
import java.time.Instant;
import java.time.InstantSource;

/** A client asks for sessions that recur. */
public final class RequestSeries {

  private final SeriesRepository series;
  private final BookingRules rules;
  private final InstantSource clock;

  public RequestSeries(SeriesRepository series, BookingRules rules, InstantSource clock) {
    this.series = series;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Refuses whoever may never book; for callers that must know before they look at the rest.
   *
   * @throws RejectedException with {@link Rejection.NotPermitted}
   */
  public void requirePermission(Actor actor) {
    var ignored = actor.asClient(Deed.REQUEST_BOOKING);
  }

  /**
   * The new series with its bookings, all pending.
   *
   * @throws RejectedException when the actor is no client, the rule makes no series, the rules
   *     object to a session, or the coach cannot be booked for all of them or, where some may be
   *     skipped, for none
   */
  public NewSeries request(Actor actor, SeriesRequest request, Receipt<NewSeries> receipt) {
    var client = actor.asClient(Deed.REQUEST_BOOKING);
    var now = clock.instant();
    var made =
        new Series(
            SeriesId.next(now), client, request.coach(), request.rule(), request.zone(), now);
    var sessions =
        request.occurrences().stream()
            .map(occurrence -> session(occurrence, client, request, now))
            .toList();
    return series.add(made, new Proposal(sessions, request.onConflict()), actor, now, receipt);
  }

  private SeriesSession session(
      Occurrence occurrence, ClientId client, SeriesRequest request, Instant now) {
    var booking =
        Booking.request(client, request.coach(), occurrence.slot(), request.notes(), rules, now);
    return new SeriesSession(occurrence.local(), booking);
  }
}
