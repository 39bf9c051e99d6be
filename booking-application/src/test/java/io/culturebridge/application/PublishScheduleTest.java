package io.culturebridge.application;

import static io.culturebridge.testkit.Fixtures.actor;
import static io.culturebridge.testkit.Fixtures.anAdmin;
import static io.culturebridge.testkit.Rejections.rejectionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.Rejection;
import io.culturebridge.domain.Rejection.Deed;
import io.culturebridge.domain.availability.Schedule;
import io.culturebridge.domain.people.CoachId;
import io.culturebridge.testkit.Fixtures;
import org.junit.jupiter.api.Test;

final class PublishScheduleTest {

  private final World world = new World();
  private final PublishSchedule publishSchedule = new PublishSchedule(world.storage.availability());
  private final CoachId coach = world.storage.knownCoach();

  @Test
  void the_coach_publishes_and_anybody_may_look() {
    publishSchedule.publish(actor(coach), coach, Schedule.standard());

    assertThat(publishSchedule.view(coach)).isEqualTo(Schedule.standard());
  }

  @Test
  void an_admin_withdraws_what_the_coach_published() {
    publishSchedule.publish(actor(coach), coach, Schedule.standard());

    publishSchedule.withdraw(anAdmin(), coach);

    assertThat(rejectionOf(() -> publishSchedule.view(coach)))
        .isEqualTo(new Rejection.NoSchedule(coach));
  }

  @Test
  void nobody_else_publishes_or_withdraws() {
    var client = world.storage.knownClient();
    var other = actor(Fixtures.aCoach());
    var refusal = new Rejection.NotPermitted(Deed.STORE_SCHEDULE);

    assertThat(
            rejectionOf(() -> publishSchedule.publish(actor(client), coach, Schedule.standard())))
        .isEqualTo(refusal);
    assertThat(rejectionOf(() -> publishSchedule.withdraw(other, coach))).isEqualTo(refusal);
  }

  @Test
  void a_client_has_no_schedule_to_publish() {
    var client = world.storage.knownClient();
    var alike = new CoachId(client.value());

    assertThat(
            rejectionOf(() -> publishSchedule.publish(actor(client), alike, Schedule.standard())))
        .isEqualTo(new Rejection.NotPermitted(Deed.STORE_SCHEDULE));
  }
}
