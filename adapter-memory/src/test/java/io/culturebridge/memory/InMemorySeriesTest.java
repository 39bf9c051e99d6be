package io.culturebridge.memory;

import io.culturebridge.testkit.SeriesMovesContract;
import io.culturebridge.testkit.SeriesRacesContract;
import io.culturebridge.testkit.SeriesRepositoryContract;
import io.culturebridge.testkit.SeriesStorage;

final class InMemorySeriesTest
    implements SeriesRepositoryContract, SeriesMovesContract, SeriesRacesContract {

  private final InMemoryStorage memory = new InMemoryStorage();

  @Override
  public SeriesStorage recurring() {
    return memory.recurring;
  }
}
