package io.culturebridge.outlook;

import static io.culturebridge.testkit.Fixtures.SLOT;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.AccessExpired;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarAnswer.Gone;
import io.culturebridge.domain.calendar.CalendarAnswer.Refused;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import io.culturebridge.domain.calendar.CalendarEvent;
import io.culturebridge.domain.calendar.PublishedEvent;
import io.culturebridge.domain.time.TimeSlot;
import io.culturebridge.standins.Faults;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EventWritesTest {

  private static final TimeSlot LATER = hourFrom("2025-11-16T09:00:00Z");

  private final Outlook outlook = new Outlook();
  private final CalendarEvent event = Outlook.event(SLOT, null);
  private final CalendarEvent moved = Outlook.event(event.key(), LATER, null);

  @AfterEach
  void close() {
    outlook.close();
  }

  @Test
  void an_event_whose_making_was_cut_off_is_made_once() {
    at("POST").cutAfterActing(1);

    assertThat(put(event, null)).isInstanceOf(Unclear.class);
    assertThat(put(moved, null)).isInstanceOf(Done.class);
    assertThat(slots()).containsExactly(LATER);
    assertThat(outlook.requests("POST")).hasSize(1);
  }

  @Test
  void an_event_nobody_was_ever_asked_for_is_made_without_looking() {
    assertThat(make()).isInstanceOf(Done.class);

    assertThat(outlook.microsoft.requests())
        .extracting(request -> request.method())
        .containsExactly("POST");
    assertThat(slots()).containsExactly(SLOT);
  }

  @Test
  void an_event_whose_first_making_was_cut_off_is_looked_for() {
    at("POST").cutAfterActing(1);

    assertThat(make()).isInstanceOf(Unclear.class);
    assertThat(put(moved, null)).isInstanceOf(Done.class);
    assertThat(slots()).containsExactly(LATER);
    assertThat(outlook.requests("POST")).hasSize(1);
  }

  @Test
  void an_event_somebody_else_has_made_first_is_found() {
    var id = made();

    at("POST").answer(1, 409, Map.of(), error("ErrorDuplicateTransactionId"));
    assertThat(idOf(make())).isEqualTo(id);
    assertThat(slots()).containsExactly(SLOT);
  }

  @Test
  void a_change_that_was_cut_off_is_made_again() {
    var id = made();
    at("PATCH").cutAfterActing(1);

    assertThat(put(moved, id)).isInstanceOf(Unclear.class);
    assertThat(put(moved, id)).isInstanceOf(Done.class);
    assertThat(slots()).containsExactly(LATER);
  }

  @Test
  void a_removal_that_was_cut_off_is_over() {
    var id = made();
    at("DELETE").cutAfterActing(1);

    assertThat(remove(id)).isInstanceOf(Unclear.class);
    assertThat(remove(id)).isEqualTo(new Done<>(false));
    assertThat(slots()).isEmpty();
  }

  @Test
  void an_event_deleted_before_its_id_was_seen_is_made_anew() {
    outlook.account.deleteEvent(made());

    assertThat(put(event, null)).isInstanceOf(Done.class);
    assertThat(slots()).containsExactly(SLOT);
  }

  @Test
  void a_copy_the_person_made_is_theirs() {
    var id = made();
    var property =
        Map.of(
            "id",
            EventMark.property(event.key()).path("id").asString(),
            "value",
            event.key().text());
    outlook.adds(SLOT, Map.of("singleValueExtendedProperties", List.of(property)));

    assertThat(idOf(put(moved, null))).isEqualTo(id);
    assertThat(slots()).containsExactlyInAnyOrder(SLOT, LATER);
    assertThat(remove(null)).isEqualTo(new Done<>(true));
    assertThat(slots()).containsExactly(SLOT);
  }

  @ParameterizedTest
  @ValueSource(ints = {409, 412})
  void who_was_slower_looks_again_once(int status) {
    var id = made();

    at("PATCH").answer(1, status, Map.of(), error("ErrorIrresolvableConflict"));
    assertThat(put(moved, id)).isInstanceOf(Done.class);
    at("PATCH").answer(2, status, Map.of(), error("ErrorIrresolvableConflict"));
    assertThat(put(event, id)).isInstanceOf(Unclear.class);
    at("DELETE").answer(1, status, Map.of(), error("ErrorIrresolvableConflict"));
    assertThat(remove(id)).isEqualTo(new Done<>(true));
  }

  @Test
  void an_edit_in_between_is_not_overwritten_unseen() {
    made();
    made();

    assertThat(outlook.requests("PATCH"))
        .allSatisfy(request -> assertThat(request.header("If-Match")).startsWith("W/\""));
  }

  @Test
  void a_transaction_used_up_by_a_deleted_event_is_gone() {
    at("POST").answer(1, 409, Map.of(), error("ErrorDuplicateTransactionId"));

    assertThat(put(event, null)).isEqualTo(new Gone<>());
  }

  @Test
  void a_transaction_of_a_live_event_is_gone_on_with() {
    made();
    at("GET").answer(1, 200, Map.of(), "{\"value\":[]}");
    at("POST").answer(1, 409, Map.of(), error("ErrorDuplicateTransactionId"));

    assertThat(put(moved, null)).isInstanceOf(Done.class);
    assertThat(slots()).containsExactly(LATER);
  }

  @Test
  void an_event_deleted_while_it_is_changed_is_gone() {
    var id = made();
    at("PATCH").answer(1, 404, Map.of(), error("ErrorItemNotFound"));

    assertThat(put(moved, id)).isEqualTo(new Gone<>());
  }

  @Test
  void a_mailbox_that_is_not_there_is_no_deleted_event() {
    var id = made();
    at("PATCH").answer(1, 404, Map.of(), error("MailboxNotEnabledForRESTAPI"));
    at("DELETE").answer(1, 404, Map.of("Content-Type", "text/html"), "<html>Not found</html>");

    assertThat(put(moved, id)).isInstanceOf(Refused.class);
    assertThat(remove(id)).isInstanceOf(Unclear.class);
    at("POST").answer(1, 404, Map.of(), error("ErrorItemNotFound"));
    assertThat(put(Outlook.event(SLOT, null), null)).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @CsvSource({"404, ErrorItemNotFound", "410, Gone", "403, ErrorCannotDeleteObject"})
  void what_is_deleted_already_needs_no_removal(int status, String code) {
    at("DELETE").answer(1, status, Map.of(), error(code));

    assertThat(remove("AAMk")).isEqualTo(new Done<>(false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "PATCH", "DELETE"})
  void a_refusal_at_any_step_is_passed_on(String method) {
    var id = method.equals("PATCH") ? made() : null;
    at(method).answer(1, 401, Map.of(), error("InvalidAuthenticationToken"));

    var answer = method.equals("DELETE") ? remove("AAMk") : put(event, id);

    assertThat(answer).isEqualTo(new AccessExpired<>());
  }

  @Test
  void every_call_asks_for_lasting_ids_and_utc() {
    var id = made();
    put(moved, id);
    remove(id);

    assertThat(outlook.microsoft.requests())
        .hasSize(5)
        .allSatisfy(request -> {
          assertThat(request.header("Prefer"))
              .isEqualTo("IdType=\"ImmutableId\", outlook.timezone=\"UTC\"");
          assertThat(request.header("Authorization")).isEqualTo("Bearer " + outlook.token);
        });
  }

  private Faults at(String method) {
    return outlook.microsoft.faults().when(request -> request.method().equals(method));
  }

  private static String error(String code) {
    return "{\"error\":{\"code\":\"" + code + "\",\"message\":\"…\"}}";
  }

  private String made() {
    return idOf(put(event, null));
  }

  private static String idOf(CalendarAnswer<PublishedEvent> answer) {
    return ((Done<PublishedEvent>) answer).value().id();
  }

  private CalendarAnswer<PublishedEvent> make() {
    return outlook.provider.make(outlook.token, event);
  }

  private CalendarAnswer<PublishedEvent> put(CalendarEvent wanted, @Nullable String id) {
    return outlook.provider.put(outlook.token, wanted, id);
  }

  private CalendarAnswer<Boolean> remove(@Nullable String id) {
    return outlook.provider.remove(outlook.token, event.key(), id);
  }

  private List<TimeSlot> slots() {
    return outlook.account.events().stream().map(Outlook::slotOf).toList();
  }
}
