package io.culturebridge.http;

import static io.culturebridge.domain.booking.BookingStatus.CANCELLED;
import static io.culturebridge.domain.booking.BookingStatus.COMPLETED;
import static io.culturebridge.domain.booking.BookingStatus.CONFIRMED;
import static io.culturebridge.domain.booking.BookingStatus.PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.culturebridge.domain.booking.BookingStatus;
import io.culturebridge.domain.people.Actor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** From every status of a booking to every status, by everybody. */
class StatusMatrixTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  private static final Map<BookingStatus, Set<BookingStatus>> LEGAL =
      Map.of(
          PENDING, Set.of(CONFIRMED, CANCELLED),
          CONFIRMED, Set.of(COMPLETED, CANCELLED),
          COMPLETED, Set.of(),
          CANCELLED, Set.of());

  private static final Map<BookingStatus, List<BookingStatus>> WAYS =
      Map.of(
          PENDING, List.of(),
          CONFIRMED, List.of(CONFIRMED),
          COMPLETED, List.of(CONFIRMED, COMPLETED),
          CANCELLED, List.of(CANCELLED));

  private record Booking(String path, Actor client, Actor coach) {

    static Booking thatIs(BookingStatus status) {
      var client = api.aClient();
      var coach = api.aCoach();
      var id = api.book(client, coach, "2025-11-15T14:00:00Z");
      var booking = new Booking("/booking/" + id, client, coach);
      WAYS.getOrDefault(status, List.of())
          .forEach(next -> booking.move(api.as(client), next).has(200));
      return booking;
    }

    Reply move(Caller caller, BookingStatus next) {
      return caller.patch(path + "/status", "{\"status\": \"%s\"}".formatted(next.word()));
    }

    List<Caller> concerned() {
      return Stream.of(client, coach, api.anAdmin()).map(api::as).toList();
    }

    List<Caller> strangers() {
      return Stream.of(api.aClient(), api.aCoach()).map(api::as).toList();
    }

    BookingStatus status() {
      return BookingStatus.ofWord(api.as(client).get(path).text("status")).orElseThrow();
    }
  }

  static Stream<Arguments> pairs() {
    return Stream.of(BookingStatus.values())
        .flatMap(from -> Stream.of(BookingStatus.values()).map(next -> arguments(from, next)));
  }

  static Stream<Arguments> legal_pairs() {
    return pairs().filter(StatusMatrixTest::isLegal);
  }

  static Stream<Arguments> illegal_pairs() {
    return pairs().filter(pair -> !isLegal(pair));
  }

  private static boolean isLegal(Arguments pair) {
    return LEGAL
        .getOrDefault((BookingStatus) pair.get()[0], Set.of())
        .contains((BookingStatus) pair.get()[1]);
  }

  @ParameterizedTest
  @MethodSource("legal_pairs")
  void everybody_concerned_can_move_a_booking_on(BookingStatus from, BookingStatus next) {
    for (int who = 0; who < 3; who++) {
      var booking = Booking.thatIs(from);

      var moved = booking.move(booking.concerned().get(who), next).has(200);

      assertThat(moved.text("status")).isEqualTo(next.word());
      assertThat(booking.status()).isEqualTo(next);
    }
  }

  @ParameterizedTest
  @MethodSource("illegal_pairs")
  void nobody_can_move_a_booking_where_no_way_leads(BookingStatus from, BookingStatus next) {
    var booking = Booking.thatIs(from);
    var sentence = "A booking that is %s cannot become %s".formatted(from.word(), next.word());

    for (var caller : booking.concerned()) {
      booking.move(caller, next).isProblem(400, sentence);
    }
    assertThat(booking.status()).isEqualTo(from);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void strangers_can_move_nothing_wherever_it_stands(BookingStatus from, BookingStatus next) {
    var booking = Booking.thatIs(from);

    for (var caller : booking.strangers()) {
      booking.move(caller, next).isProblem(403, "Unauthorized to update this booking");
    }
    booking.move(api.anybody(), next).isProblem(401, "Not authenticated");
    assertThat(booking.status()).isEqualTo(from);
  }

  @ParameterizedTest
  @EnumSource(names = {"PENDING", "CONFIRMED"})
  void everybody_concerned_can_cancel_once(BookingStatus from) {
    for (int who = 0; who < 3; who++) {
      var booking = Booking.thatIs(from);
      var caller = booking.concerned().get(who);

      caller.delete(booking.path()).has(204);
      assertThat(booking.status()).isEqualTo(CANCELLED);
      caller
          .delete(booking.path())
          .isProblem(400, "A booking that is cancelled cannot become cancelled");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPLETED", "CANCELLED"})
  void what_is_over_cannot_be_cancelled(BookingStatus from) {
    var booking = Booking.thatIs(from);
    var sentence = "A booking that is %s cannot become cancelled".formatted(from.word());

    for (var caller : booking.concerned()) {
      caller.delete(booking.path()).isProblem(400, sentence);
    }
    assertThat(booking.status()).isEqualTo(from);
  }

  @ParameterizedTest
  @EnumSource
  void strangers_can_cancel_nothing(BookingStatus from) {
    var booking = Booking.thatIs(from);

    for (var caller : booking.strangers()) {
      caller.delete(booking.path()).isProblem(403, "Unauthorized to cancel this booking");
    }
    api.anybody().delete(booking.path()).isProblem(401, "Not authenticated");
    assertThat(booking.status()).isEqualTo(from);
  }
}
