package io.culturebridge.persistence;

import io.culturebridge.testkit.SeriesMovesContract;
import io.culturebridge.testkit.SeriesRacesContract;
import io.culturebridge.testkit.SeriesRepositoryContract;
import io.culturebridge.testkit.SeriesStorage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresSeriesTest
    implements SeriesRepositoryContract, SeriesMovesContract, SeriesRacesContract {

  @RegisterExtension static final OpenDatabase OPEN = OpenDatabase.create();

  private static final Database DATABASE = OPEN.database();

  @BeforeEach
  void forgetPeopleAndKeys() {
    OPEN.forget("person", "idempotency_key");
  }

  @Override
  public SeriesStorage recurring() {
    var storage = PostgresStorage.of(DATABASE);
    return new SeriesStorage(storage, DATABASE.series());
  }
}
