package io.culturebridge.testkit;

import io.culturebridge.domain.analytics.AnalyticsRepository;

/** The figures of one adapter, over the store of the bookings they tell of. */
public record AnalyticsStorage(Storage storage, AnalyticsRepository analytics) {}
