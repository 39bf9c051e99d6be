package io.culturebridge.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.culturebridge.domain.booking.Booking;
import io.culturebridge.domain.notification.Letter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Adds to letters what else was changed together with the booking they are about. */
final class ToldTogether {

  static final String FIND =
      """
      select t.lead_id, t.lead_sequence, c.booking_id, %s
      from unnest(cast(:leads as uuid[]), cast(:sequences as integer[])) as l (id, sequence)
      join told_together t on t.lead_id = l.id and t.lead_sequence = l.sequence
      join booking_change c on c.booking_id = t.booking_id and c.sequence = t.sequence
      order by c.starts_at, c.booking_id
      """
          .formatted(BookingRow.columns("c"));

  private final Sql sql;

  ToldTogether(Sql sql) {
    this.sql = sql;
  }

  /** One statement for all of them, and none where nothing was changed. */
  List<Letter> addTo(List<Letter> letters) {
    var leads =
        letters.stream().filter(letter -> letter.by() != null).map(Lead::of).distinct().toList();
    if (leads.isEmpty()) {
      return letters;
    }
    var together = find(leads);
    return letters.stream().map(letter -> withSessions(letter, together)).toList();
  }

  private static Letter withSessions(Letter letter, Map<Lead, List<Booking>> together) {
    var sessions = together.get(Lead.of(letter));
    return sessions == null || letter.by() == null ? letter : letter.about(sessions);
  }

  private Map<Lead, List<Booking>> find(List<Lead> leads) {
    return sql.run(handle ->
        handle
            .createQuery(FIND)
            .bind("leads", texts(leads, Lead::booking))
            .bind("sequences", texts(leads, Lead::sequence))
            .map((row, context) ->
                Map.entry(
                    new Lead(row.getObject(1, UUID.class), row.getInt(2)), BookingRow.map(row, 3)))
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList()))));
  }

  private static String[] texts(List<Lead> leads, Function<Lead, Object> value) {
    return leads.stream().map(value).map(Object::toString).toArray(String[]::new);
  }

  /** A booking by whose change people are told of others. */
  private record Lead(UUID booking, int sequence) {

    static Lead of(Letter letter) {
      var notification = letter.notification();
      return new Lead(notification.booking().value(), notification.sequence());
    }
  }
}
