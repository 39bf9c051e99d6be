package io.culturebridge.testkit;

import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.actor;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.booking.BookingRules;
import io.culturebridge.domain.booking.Notes;
import io.culturebridge.domain.idempotency.Receipt;
import io.culturebridge.domain.people.ClientId;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.domain.recurrence.RecurrenceRule;
import io.culturebridge.domain.series.BookedSeries;
import io.culturebridge.domain.series.NewSeries;
import io.culturebridge.domain.series.OnConflict;
import io.culturebridge.domain.series.Proposal;
import io.culturebridge.domain.series.Series;
import io.culturebridge.domain.series.SeriesId;
import io.culturebridge.domain.series.SeriesMove;
import io.culturebridge.domain.series.SeriesRepository;
import io.culturebridge.domain.series.SeriesRequest;
import io.culturebridge.domain.series.SeriesSession;
import io.culturebridge.domain.time.TimeSlot;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** The port of series of one adapter, over the store of the bookings they make. */
public record SeriesStorage(Storage storage, SeriesRepository series) {

  public static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  /** Sessions of an hour in Madrid. */
  public static SeriesRequest request(
      CoachId coach, String start, String rule, OnConflict onConflict) {
    return new SeriesRequest(
        coach,
        Fixtures.at(start),
        Duration.ofHours(1),
        MADRID,
        RecurrenceRule.parse(rule),
        Set.of(),
        Notes.of("together"),
        onConflict);
  }

  public NewSeries add(ClientId client, SeriesRequest request) {
    return add(client, request, Receipt.none());
  }

  public NewSeries add(ClientId client, SeriesRequest request, Receipt<NewSeries> receipt) {
    var made =
        new Series(
            SeriesId.next(NOW), client, request.coach(), request.rule(), request.zone(), NOW);
    var sessions =
        request.occurrences().stream()
            .map(o -> new SeriesSession(o.local(), booking(client, request, o.slot())))
            .toList();
    return series.add(
        made, new Proposal(sessions, request.onConflict()), actor(client), NOW, receipt);
  }

  private static Booking booking(ClientId client, SeriesRequest request, TimeSlot slot) {
    return Booking.request(
        client, request.coach(), slot, request.notes(), BookingRules.standard(), NOW);
  }

  /** By the client. */
  public BookedSeries move(Series moved, SeriesMove move) {
    return series.move(
        moved.id(),
        booked -> move.of(booked, BookingRules.standard(), NOW.plusSeconds(60)),
        actor(moved.client()),
        NOW.plusSeconds(60),
        Receipt.none());
  }

  /** By the coach. */
  public List<Booking> cancel(Series cancelled, String from) {
    return series.change(
        cancelled.id(),
        booked -> booked.cancelledFrom(Fixtures.at(from), NOW.plusSeconds(60)),
        actor(cancelled.coach()),
        Receipt.none());
  }
}
