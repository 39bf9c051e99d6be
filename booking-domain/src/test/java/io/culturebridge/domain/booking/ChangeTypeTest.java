package io.culturebridge.domain.booking;

import static io.culturebridge.testkit.Fixtures.NOW;
import static io.culturebridge.testkit.Fixtures.aBooking;
import static io.culturebridge.testkit.Fixtures.hourFrom;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.time.TimeSlot;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ChangeTypeTest {

  private static final Booking BEFORE = aBooking();

  @Test
  void the_first_version_is_a_request() {
    assertThat(ChangeType.between(null, BEFORE)).isEqualTo(ChangeType.REQUESTED);
  }

  @Test
  void a_new_status_names_the_change() {
    var confirmed = BEFORE.become(BookingStatus.CONFIRMED, NOW);

    assertThat(ChangeType.between(BEFORE, confirmed)).isEqualTo(ChangeType.CONFIRMED);
    assertThat(ChangeType.between(confirmed, confirmed.become(BookingStatus.COMPLETED, NOW)))
        .isEqualTo(ChangeType.COMPLETED);
    assertThat(ChangeType.between(confirmed, confirmed.become(BookingStatus.CANCELLED, NOW)))
        .isEqualTo(ChangeType.CANCELLED);
  }

  @Test
  void another_slot_notes_or_link_name_the_change() {
    var link = new MeetingLink(URI.create("https://meet.example.com/a"));

    assertThat(ChangeType.between(BEFORE, with(hourFrom("2025-12-01T09:00:00Z"), "new", link)))
        .isEqualTo(ChangeType.RESCHEDULED);
    assertThat(ChangeType.between(BEFORE, with(BEFORE.slot(), "new", link)))
        .isEqualTo(ChangeType.MEETING_LINK_SET);
    assertThat(ChangeType.between(BEFORE, with(BEFORE.slot(), "new", null)))
        .isEqualTo(ChangeType.NOTES_CHANGED);
  }

  @ParameterizedTest
  @EnumSource
  void a_type_is_found_by_its_word(ChangeType type) {
    assertThat(ChangeType.ofWord(type.word())).contains(type);
  }

  private static Booking with(TimeSlot slot, String notes, @Nullable MeetingLink link) {
    return new Booking(
        BEFORE.id(),
        BEFORE.client(),
        BEFORE.coach(),
        slot,
        BEFORE.status(),
        Notes.of(notes),
        null,
        link,
        BEFORE.revision().next(NOW));
  }
}
