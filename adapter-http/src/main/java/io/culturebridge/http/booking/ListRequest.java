package io.culturebridge.http.booking;

import io.culturebridge.domain.booking.BookingFilter;
import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.booking.Page;
import io.culturebridge.http.input.Given;
import io.culturebridge.http.input.Input;
import io.culturebridge.http.input.Instants;
import io.culturebridge.http.input.Paging;
import io.culturebridge.http.input.Uuids;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whose bookings somebody wants to see, and which of them. */
record ListRequest(UUID whose, BookingFilter filter, Page page) {

  static ListRequest of(Input input, String idName) {
    var whose = input.path(idName).as(Uuids::parse).required();
    List<Given<BookingStatus>> statuses =
        input.queries("status").stream()
            .map(status -> status.<BookingStatus>as(Statuses::parse))
            .toList();
    var from = input.query("from").as(Instants::parse);
    var to = input.query("to").as(Instants::parse);
    var paging = new Paging(input);
    var wanted = statuses.stream().map(Given::get).collect(Collectors.toUnmodifiableSet());
    return new ListRequest(
        whose.get(), new BookingFilter(wanted, from.orNull(), to.orNull()), paging.page());
  }
}
