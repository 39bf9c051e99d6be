package io.culturebridge.memory;

import io.culturebridge.testkit.AnalyticsRepositoryContract;
import io.culturebridge.testkit.AnalyticsStorage;

final class InMemoryAnalyticsTest implements AnalyticsRepositoryContract {

  private final InMemoryStorage memory = new InMemoryStorage();

  @Override
  public AnalyticsStorage figures() {
    return memory.figures;
  }
}
