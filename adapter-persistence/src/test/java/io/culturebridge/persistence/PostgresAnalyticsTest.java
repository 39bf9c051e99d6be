package io.culturebridge.persistence;

import io.culturebridge.testkit.AnalyticsRepositoryContract;
import io.culturebridge.testkit.AnalyticsStorage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresAnalyticsTest implements AnalyticsRepositoryContract {

  @RegisterExtension static final OpenDatabase OPEN = OpenDatabase.create();

  private static final Database DATABASE = OPEN.database();

  /** Figures are of all bookings there are. */
  @BeforeEach
  void forgetPeopleAndBookings() {
    OPEN.forget("person", "coach_schedule", "booking");
  }

  @Override
  public AnalyticsStorage figures() {
    return new AnalyticsStorage(PostgresStorage.of(DATABASE), DATABASE.analytics());
  }
}
