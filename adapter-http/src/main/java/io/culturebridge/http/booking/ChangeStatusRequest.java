package io.culturebridge.http.booking;

import io.culturebridge.domain.booking.BookingId;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.booking.PaymentId;
import io.culturebridge.domain.booking.StatusChange;
import io.culturebridge.http.input.BodyInput;
import io.culturebridge.http.input.PathIds;
import io.culturebridge.http.input.Uuids;

/** Where somebody wants to move a booking on to. */
record ChangeStatusRequest(BookingId booking, StatusChange change) {

  static ChangeStatusRequest of(BodyInput input) {
    var booking = PathIds.booking(input).required();
    var status = input.body().text("status").as(Statuses::parse).required();
    var payment =
        input
            .body()
            .text("payment_id")
            .as(Uuids::parse)
            .as(PaymentId::new)
            .matching(
                status,
                (id, next) -> next == BookingStatus.CONFIRMED,
                "comes only with the status confirmed");
    return new ChangeStatusRequest(booking.get(), new StatusChange(status.get(), payment.orNull()));
  }
}
