package io.culturebridge.persistence;

import io.culturebridge.domain.booking.BookingFilter;
import io.culturebridge.domain.booking.BookingPage;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.booking.Page;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/** Pages of bookings with their total, in one statement off an index in the list's own order. */
final class BookingLists {

  private static final String LIST =
      """
      select total.of_all, page.*
      from (select count(*) as of_all from booking where %1$s) total
      left join (
        select id, %2$s from booking where %1$s
        order by starts_at desc, id limit :limit offset :skip
      ) page on true
      order by page.starts_at desc, page.id
      """;

  private final Sql sql;

  BookingLists(Sql sql) {
    this.sql = sql;
  }

  /** The page of the bookings whose owner column has this value. */
  BookingPage list(String ownerColumn, UUID owner, BookingFilter filter, Page page) {
    var text = LIST.formatted(ownerColumn + " = :owner" + conditions(filter), BookingRow.COLUMNS);
    var found =
        sql.run(handle -> {
          var query =
              handle
                  .createQuery(text)
                  .bind("owner", owner)
                  .bind("skip", page.skip())
                  .bind("limit", page.limit());
          return CountedPage.read(bind(query, filter), BookingRow::map);
        });
    return new BookingPage(found.items(), found.total());
  }

  private static String conditions(BookingFilter filter) {
    return (filter.statuses().isEmpty() ? "" : " and status = any(:statuses)")
        + (filter.from() == null ? "" : " and starts_at >= :from")
        + (filter.to() == null ? "" : " and starts_at < :to");
  }

  private static Query bind(Query query, BookingFilter filter) {
    if (!filter.statuses().isEmpty()) {
      var words = filter.statuses().stream().map(BookingStatus::word).sorted().toList();
      query.bindArray("statuses", String.class, words);
    }
    if (filter.from() != null) {
      query.bind("from", filter.from());
    }
    if (filter.to() != null) {
      query.bind("to", filter.to());
    }
    return query;
  }
}
