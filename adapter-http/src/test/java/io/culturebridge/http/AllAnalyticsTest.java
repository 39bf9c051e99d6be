package io.culturebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an admin sees of everybody: the one test of an API of its own. */
class AllAnalyticsTest {

  @RegisterExtension static final RunningApi api = RunningApi.start();

  @Test
  void an_admin_sees_all_coaches_together_and_one_by_one() {
    var busy = api.someone(Role.COACH, "Zoe");
    var idle = api.someone(Role.COACH, "Adam");
    api.book(api.aClient(), busy, "2025-11-15T14:00:00Z");

    var report =
        api.as(api.anAdmin())
            .get("/analytics?bucket=week&limit=1&from=2025-11-01&to=2026-01-01")
            .has(200)
            .json();

    assertThat(report.get("total").get("open_minutes").asInt()).isEqualTo(2 * 61 * 480);
    assertThat(report.get("total").get("booked_minutes").asInt()).isEqualTo(60);
    assertThat(report.get("buckets")).hasSize(10);
    assertThat(report.get("coaches")).hasSize(1);
    var first = report.get("coaches").get(0);
    assertThat(first.get("coach_id").asString()).isEqualTo(idle.id().value().toString());
    assertThat(first.get("utilisation").asDouble()).isZero();
    assertThat(first.get("cancellation_rate").isNull()).isTrue();
    assertThat(report.get("coaches_total").asInt()).isEqualTo(2);
  }
}
