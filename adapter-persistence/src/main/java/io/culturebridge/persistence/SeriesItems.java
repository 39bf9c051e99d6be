package io.culturebridge.persistence;

import io.culturebridge.domain.availability.Claim;
import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.series.Decision;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Bookings as the arrays that {@link SeriesStatements} take: one value for each booking. */
final class SeriesItems {

  private final List<Item> items;

  private SeriesItems(List<Item> items) {
    this.items = items;
  }

  /** Bookings at times that are new to them. */
  static SeriesItems placed(Decision decision) {
    return new SeriesItems(
        decision.placed().stream()
            .map(placed ->
                new Item(
                    placed.session().booking(),
                    placed.placement().claim(),
                    placed.session().local()))
            .toList());
  }

  /** Bookings that stay where they are. */
  static SeriesItems unmoved(List<Booking> bookings) {
    return new SeriesItems(bookings.stream().map(b -> new Item(b, null, null)).toList());
  }

  static String[] ids(List<Booking> bookings) {
    return bookings.stream().map(booking -> booking.id().value().toString()).toArray(String[]::new);
  }

  int size() {
    return items.size();
  }

  Booking first() {
    return items.getFirst().booking;
  }

  Query bind(Query query) {
    return query
        .bind("ids", ids(items.stream().map(Item::booking).toList()))
        .bind("starts_at", texts(item -> item.booking.slot().start()))
        .bind("ends_at", texts(item -> item.booking.slot().end()))
        .bind("occupied_from", texts(item -> item.occupied(claim -> claim.occupied().start())))
        .bind("occupied_to", texts(item -> item.occupied(claim -> claim.occupied().end())))
        .bind("statuses", texts(item -> item.booking.status().word()))
        .bind("sequences", texts(item -> item.booking.revision().sequence()))
        .bind("local_times", texts(Item::local));
  }

  private @Nullable String[] texts(Function<Item, ? extends @Nullable Object> value) {
    var texts = new ArrayList<@Nullable String>();
    for (var item : items) {
      var one = value.apply(item);
      texts.add(one == null ? null : one.toString());
    }
    return texts.toArray(String[]::new);
  }

  private record Item(Booking booking, @Nullable Claim claim, @Nullable LocalDateTime local) {

    @Nullable Instant occupied(Function<Claim, Instant> end) {
      return claim == null ? null : end.apply(claim);
    }
  }
}
