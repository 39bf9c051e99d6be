package io.culturebridge.persistence;

import static io.culturebridge.testkit.Fixtures.aCoach;
import static io.culturebridge.testkit.Fixtures.slot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.culturebridge.domain.UnavailableException;
import io.culturebridge.domain.analytics.AnalyticsRange;
import io.culturebridge.domain.analytics.BucketLength;
import io.culturebridge.domain.analytics.SessionFigures;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** That figures of all coaches leave the connections to others, and those of one do not wait. */
final class FiguresInTurnTest {

  private static final TestDatabase SERVER = TestDatabase.create();
  private static final AnalyticsRange MARCH =
      new AnalyticsRange(
          slot("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z"), ZoneOffset.UTC, BucketLength.DAY);

  private final Watchdog watchdog = new Watchdog();
  private final HikariDataSource pool = Pools.forRequests(SERVER.settings());
  private final Turns turns = new Turns(1, Duration.ofMillis(50), watchdog);
  private final JdbiAnalyticsRepository figures =
      new JdbiAnalyticsRepository(Sql.over(pool, watchdog), turns);

  @BeforeAll
  static void migrate() {
    try (var database = Database.open(SERVER.settings())) {
      database.migrate();
    }
  }

  @AfterEach
  void close() {
    pool.close();
    watchdog.close();
  }

  @Test
  void one_at_a_time_counts_all_and_nobody_waits_for_ever() {
    var coaches = List.of(aCoach());

    boolean held =
        turns.take(() -> {
          assertThatExceptionOfType(UnavailableException.class)
              .isThrownBy(() -> figures.ofAll(MARCH));
          assertThatExceptionOfType(UnavailableException.class)
              .isThrownBy(() -> figures.totals(coaches, MARCH.time()));
          return true;
        });

    assertThat(held).isTrue();
    assertThat(figures.ofAll(MARCH).total()).isEqualTo(SessionFigures.none());
    assertThat(figures.totals(coaches, MARCH.time()))
        .isEqualTo(Map.of(coaches.getFirst(), SessionFigures.none()));
  }

  @Test
  void the_figures_of_one_coach_wait_for_nobody() {
    var total = turns.take(() -> figures.ofCoach(aCoach(), MARCH).total());

    assertThat(total).isEqualTo(SessionFigures.none());
  }
}
