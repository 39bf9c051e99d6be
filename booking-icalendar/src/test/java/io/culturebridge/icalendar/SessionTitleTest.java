package io.culturebridge.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.UserId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class SessionTitleTest {

  private static final UserId STRANGER = new UserId(new UUID(5, 6));

  @Test
  void each_participant_reads_the_name_of_the_other() {
    var details = Sessions.between("Ana", "Ben");

    assertThat(SessionTitle.of(details, Sessions.CLIENT.user()))
        .isEqualTo("Coaching session with Ben");
    assertThat(SessionTitle.of(details, Sessions.COACH.user()))
        .isEqualTo("Coaching session with Ana");
  }

  @Test
  void everybody_else_reads_both_names() {
    assertThat(SessionTitle.of(Sessions.between("Ana", "Ben"), STRANGER))
        .isEqualTo("Coaching session: Ana with Ben");
  }

  @Test
  void who_has_no_name_is_what_they_are() {
    var details = Sessions.between(null, null);

    assertThat(SessionTitle.of(details, Sessions.CLIENT.user()))
        .isEqualTo("Coaching session with your coach");
    assertThat(SessionTitle.of(details, Sessions.COACH.user()))
        .isEqualTo("Coaching session with your client");
    assertThat(SessionTitle.of(details, STRANGER))
        .isEqualTo("Coaching session: a client with a coach");
  }

  @Test
  void a_name_with_a_format_in_it_is_a_name() {
    assertThat(SessionTitle.of(Sessions.between("%s", "%n$1"), STRANGER))
        .isEqualTo("Coaching session: %s with %n$1");
  }
}
